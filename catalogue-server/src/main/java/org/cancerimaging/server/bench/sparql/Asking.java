package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One engine being asked.
 *
 * @param engine that answers
 */
record Asking(Engine engine) {

    /**
     * How it went.
     *
     * @param millis from the first byte sent to the last one received, over all queries of the question
     */
    record Outcome(double millis, Answered answered) {}

    /** Asks and compares nothing: milliseconds. */
    double millis(Question question, List<String> queries) throws IOException {
        long began = System.nanoTime();
        for (String query : queries) {
            body(question, query);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** Asks and reads the answer, which is not part of the time. */
    Outcome outcome(Question question, List<String> queries) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        long began = System.nanoTime();
        for (String query : queries) {
            bodies.add(body(question, query));
        }
        double millis = (System.nanoTime() - began) / 1e6;
        Answered all = Answered.NOTHING;
        for (byte[] body : bodies) {
            all = all.plus(Answered.of(body, question.isGraph()));
        }
        return new Outcome(millis, all);
    }

    /** How many quads a store holds. */
    long quads(Store store) throws IOException {
        Question count = new Question("quads", store, false, number -> List.of());
        String body = new String(
                body(count, "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"), StandardCharsets.UTF_8);
        return Long.parseLong(body.replaceAll("(?s).*\"value\"\\s*:\\s*\"(\\d+)\".*", "$1"));
    }

    private byte[] body(Question question, String query) throws IOException {
        List<String> headers = new ArrayList<>(engine.credentials());
        headers.addAll(List.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                question.isGraph() ? "text/turtle" : "application/sparql-results+json"));
        URI address = engine.queries(question.store());
        return Calls.need("POST", address, Calls.text("query=" + Calls.encoded(query)), headers);
    }
}
