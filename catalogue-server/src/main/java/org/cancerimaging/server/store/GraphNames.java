package org.cancerimaging.server.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names of the graphs that make up one dataset record. Public store: the first four; restricted store: the rest. */
public final class GraphNames {

    /** What stands after the dataset's IRI; no dataset may have an IRI that ends so. */
    public static final List<String> SUFFIXES =
            List.of("#aggregates", "#provenance", "#report", "#cases", "#held", "#held-report", "#received");

    private GraphNames() {}

    /** The graphs of a record that anybody may see: those of the public store, and the record as it was received. */
    public static List<Node> open(Node dataset) {
        return List.of(
                description(dataset), aggregates(dataset), provenance(dataset), report(dataset), received(dataset));
    }

    /** Layer D. */
    public static Node description(Node dataset) {
        return dataset;
    }

    /** Layer A. */
    public static Node aggregates(Node dataset) {
        return named(dataset, "#aggregates");
    }

    /** PROV-O: who submitted, when, with which versions. */
    public static Node provenance(Node dataset) {
        return named(dataset, "#provenance");
    }

    /** SHACL report of what was published. */
    public static Node report(Node dataset) {
        return named(dataset, "#report");
    }

    /** Layer P. */
    public static Node cases(Node dataset) {
        return named(dataset, "#cases");
    }

    /** A submission that is held back. */
    public static Node held(Node dataset) {
        return named(dataset, "#held");
    }

    /** SHACL report that says why. */
    public static Node heldReport(Node dataset) {
        return named(dataset, "#held-report");
    }

    /**
     * Layers D and A as they were received, where that differs from what is published. In the restricted store, so that
     * no query and no feed meets other people's names; the record's own address shows it on demand.
     */
    public static Node received(Node dataset) {
        return named(dataset, "#received");
    }

    static Node named(Node dataset, String suffix) {
        return NodeFactory.createURI(dataset.getURI() + suffix);
    }
}
