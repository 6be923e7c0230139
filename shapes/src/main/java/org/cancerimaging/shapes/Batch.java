package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.vocabulary.RDF;
import org.topbraid.shacl.engine.SHACLCanceledException;
import org.topbraid.shacl.validation.ValidationEngine;
import org.topbraid.shacl.vocabulary.DASH;

/**
 * The part of a validation that one thread does, with one engine.
 *
 * @param portions what to look at, in order
 */
record Batch(List<Portion> portions) {

    /**
     * Checks the nodes: quickly first, and those in doubt with TopBraid.
     *
     * @param shapes the shapes that the portions are of
     * @param data the graph with the nodes; not changed
     */
    Part check(CompiledShapes shapes, Graph data, Deadline deadline) {
        Tally tally = new Tally(shapes.size());
        List<Map<Node, List<Node>>> doubts = new ArrayList<>();
        for (Portion portion : portions) {
            Map<Node, List<Node>> found = portion.doubts(shapes, data, tally, deadline);
            if (!found.isEmpty()) {
                doubts.add(found);
            }
        }
        return doubts.isEmpty() ? Part.good(tally) : decide(shapes, data, doubts, tally, deadline);
    }

    private static Part decide(
            CompiledShapes shapes, Graph data, List<Map<Node, List<Node>>> doubts, Tally tally, Deadline deadline) {
        Dataset dataset = shapes.dataset(data, deadline.millisLeft());
        ValidationEngine engine = shapes.engine(dataset);
        engine.setProgressMonitor(deadline);
        Model model = dataset.getDefaultModel();
        try {
            doubts.forEach(some -> some.forEach((shape, nodes) -> engine.validateNodesAgainstShape(
                    nodes.stream().<RDFNode>map(model::asRDFNode).toList(), shape)));
        } catch (SHACLCanceledException late) {
            deadline.check();
        }
        if (engine.getReport().getModel().contains(null, RDF.type, DASH.FailureResult)) {
            throw Faults.notRunnable("TopBraid failed at a constraint.");
        }
        List<Result> results = Result.read(engine.getValidationReport(), shapes);
        deadline.found(results.size());
        return new Part(results, engine.getReport().getModel().getGraph(), tally);
    }
}
