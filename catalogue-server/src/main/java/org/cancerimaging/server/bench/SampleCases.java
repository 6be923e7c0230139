package org.cancerimaging.server.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** Synthetic records for the bench, made from the valid examples of the shapes under ever new names. */
final class SampleCases {

    /** A patient, a study and four series. */
    static final int NODES_OF_A_CASE = 6;

    private static final String TOKEN = "a".repeat(26);
    private static final String PATIENT = example("outbound/Patient");
    private static final String STUDY = example("outbound/ImagingStudy");
    private static final String SERIES = example("outbound/ImagingSeries");
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

    private static void add(String example, String token, Graph graph) {
        RDFParser.fromString(example.replace(TOKEN, token), Lang.TURTLE).parse(graph);
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

    private static String example(String name) {
        try (InputStream file = SampleCases.class.getResourceAsStream("/shapes/" + name + ".valid.ttl")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
