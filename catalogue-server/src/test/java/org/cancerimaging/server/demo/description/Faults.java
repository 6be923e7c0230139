package org.cancerimaging.server.demo.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Descriptions as careless hands leave them. */
final class Faults {

    private Faults() {}

    /** The description without three statements, and with one value that belongs to another property. */
    static Graph in(Description description, Random random) {
        Graph graph = graph(description);
        List<Triple> triples = new ArrayList<>(graph.stream().toList());
        triples.sort(Comparator.comparing(Triple::toString));
        for (int count = 0; count < 3; count++) {
            graph.delete(triples.get(random.nextInt(triples.size())));
        }
        Triple victim = triples.get(random.nextInt(triples.size()));
        Triple other = triples.get(random.nextInt(triples.size()));
        graph.delete(victim);
        graph.add(victim.getSubject(), victim.getPredicate(), other.getObject());
        return graph;
    }

    static Graph graph(Description description) {
        return RDFParser.fromString(description.turtle(), Lang.TURTLE).toGraph();
    }
}
