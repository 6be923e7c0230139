package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;

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
        ShapeGraph shapes = new ShapeGraph(raw);
        BrokenTerms.repair(shapes);
        BrokenValues.repair(shapes);
        BrokenPaths.repair(shapes);
        BrokenReferences.repair(shapes);
        BrokenReferences.noteUnused(shapes);
        Circles.refuse(shapes);
        ShapeQueries.check(shapes);
        return new ShapeSet(name, compile(shapes.graph()), shapes.repairs());
    }

    private static CompiledShapes compile(Graph shapes) {
        try {
            return new CompiledShapes("given", shapes, true, KnownClasses::new);
        } catch (RuntimeException broken) {
            // TopBraid has many ways to fail at broken shapes, a NullPointerException among them.
            throw Faults.notRunnable("TopBraid cannot read a constraint or target.");
        }
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
