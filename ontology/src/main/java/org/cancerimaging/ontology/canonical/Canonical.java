package org.cancerimaging.ontology.canonical;

import java.util.List;
import org.apache.jena.graph.Graph;

/** A graph in canonical names, with what had to be changed for it. */
public final class Canonical {

    private final Graph graph;
    private final List<Renaming> renamings;
    private final Origins origins;

    Canonical(Graph graph, List<Renaming> renamings, Origins origins) {
        this.graph = graph;
        this.renamings = List.copyOf(renamings);
        this.origins = origins;
    }

    /** The statements in canonical names; blank nodes are those of the received graph. */
    public Graph graph() {
        return graph;
    }

    /** What was changed, in order of rule; empty where the graph was canonical already. */
    public List<Renaming> renamings() {
        return renamings;
    }

    /** Whether any statement of this part of the canonical graph was received in another form. */
    public boolean isRenamed(Graph part) {
        return origins.touch(part);
    }

    /** A part of the canonical graph as it was received: the same statements, before they were renamed. */
    public Graph received(Graph part) {
        return origins.of(part);
    }
}
