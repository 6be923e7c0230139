package org.cancerimaging.server.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** Synthetic records for the bench, made from the valid examples of the shapes under ever new names. */
final class SampleCases {

    /** A patient, a study and four series. */
    static final int NODES_OF_A_CASE = 6;

    private static final String TOKEN = "a".repeat(26);
    private static final List<Triple> PATIENT = triples("outbound/Patient");
    private static final List<Triple> STUDY = triples("outbound/ImagingStudy");
    private static final List<Triple> SERIES = triples("outbound/ImagingSeries");
    private static final String DESCRIPTION = example("eucaim/Dataset");

    private SampleCases() {}

    /** One dataset description with everything that EUCAIM asks for. */
    static Graph description(int number) {
        return parse(DESCRIPTION.replace("example.org", "example" + number + ".org"));
    }

    /** Some cases in one graph. */
    static Graph cases(int from, int count) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = from; i < from + count; i++) {
            add(PATIENT, token(i, 0), graph);
            add(STUDY, token(i, 1), graph);
            for (int series : List.of(2, 3, 4, 5)) {
                add(SERIES, token(i, series), graph);
            }
        }
        return graph;
    }

    /** Names that no token changes are shared, as they are in a graph that was parsed from one file. */
    private static void add(List<Triple> example, String token, Graph graph) {
        Map<Node, Node> renamed = new HashMap<>();
        for (Triple triple : example) {
            graph.add(
                    renamed(triple.getSubject(), token, renamed),
                    triple.getPredicate(),
                    renamed(triple.getObject(), token, renamed));
        }
    }

    private static Node renamed(Node node, String token, Map<Node, Node> renamed) {
        return node.isURI() && node.getURI().contains(TOKEN)
                ? renamed.computeIfAbsent(
                        node, old -> NodeFactory.createURI(old.getURI().replace(TOKEN, token)))
                : node;
    }

    private static Graph parse(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    /** A pseudonym's form: 26 letters and digits. */
    private static String token(int number, int kind) {
        StringBuilder token = new StringBuilder(TOKEN);
        int rest = number * 8 + kind;
        for (int at = TOKEN.length() - 1; rest > 0; at--) {
            token.setCharAt(at, (char) ('a' + rest % 26));
            rest /= 26;
        }
        return token.toString();
    }

    private static List<Triple> triples(String name) {
        return parse(example(name)).find().toList();
    }

    private static String example(String name) {
        try (InputStream file = SampleCases.class.getResourceAsStream("/shapes/" + name + ".valid.ttl")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
