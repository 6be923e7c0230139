package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.cancerimaging.ontology.Ontology;

/**
 * One validation: finds the nodes, checks them in portions, on several threads when there are many, and puts the
 * parts together.
 */
final class ValidationRun {

    private static final int PORTION = 500;
    private static final int MANY = 2_000;

    private final CompiledShapes shapes;
    private final Ontology ontology;
    private final Deadline deadline;

    ValidationRun(CompiledShapes shapes, Ontology ontology, Deadline deadline) {
        this.shapes = shapes;
        this.ontology = ontology;
        this.deadline = deadline;
    }

    ValidationReport of(Graph data) {
        List<Portion> portions = portions(data);
        List<Part> parts = parts(portions, data);
        List<Result> results = parts.stream()
                .flatMap(part -> part.results().stream())
                .sorted(Result.ORDER)
                .toList();
        Advisor advisor = new Advisor(shapes, ontology);
        List<Finding> findings =
                results.stream().map(advisor::advised).distinct().toList();
        return new ValidationReport(findings, new Checks(shapes).of(parts), ReportGraph.of(parts, shapes));
    }

    private List<Part> parts(List<Portion> portions, Graph data) {
        boolean done = false;
        try {
            List<Part> parts = batches(portions, data)
                    .map(batch -> batch.check(shapes, data, deadline))
                    .toList();
            done = true;
            return parts;
        } finally {
            if (!done) {
                // The other threads would go on for nobody.
                deadline.stop();
            }
        }
    }

    private List<Portion> portions(Graph data) {
        Supplier<Dataset> dataset = () -> shapes.dataset(data, deadline.millisLeft());
        List<Portion> portions = new ArrayList<>();
        for (CompiledShapes.Root root : shapes.roots()) {
            List<Node> nodes = root.targets().in(data, dataset);
            for (int from = 0; from < nodes.size(); from += PORTION) {
                portions.add(new Portion(root, nodes.subList(from, Math.min(nodes.size(), from + PORTION))));
            }
        }
        return portions;
    }

    /** Little is done in one go, as each batch has a price of its own. */
    private static Stream<Batch> batches(List<Portion> portions, Graph data) {
        int nodes =
                portions.stream().mapToInt(portion -> portion.nodes().size()).sum();
        return takesThreads(data) && nodes >= MANY
                ? portions.parallelStream().map(portion -> new Batch(List.of(portion)))
                : Stream.of(new Batch(portions));
    }

    /** Only graphs in memory may be read by another thread: a store ties its transactions to one. */
    static boolean takesThreads(Graph data) {
        return data.getClass().getPackageName().startsWith("org.apache.jena.mem");
    }
}
