package org.cancerimaging.server.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ways to write, each all or nothing over the datasets that it is for. */
enum CrashWrite {
    /** Several descriptions in one submission. */
    SUBMISSION(4) {
        @Override
        int send(ServerProcess server, String key, int round) throws IOException, InterruptedException {
            String body = datasets().stream()
                    .map(dataset -> SampleRecord.turtle(dataset, sentence(round)))
                    .collect(Collectors.joining("\n"));
            return status(server, "POST", "/api/v1/providers/p1/submissions", body, "text/turtle", key);
        }
    },
    /** One SPARQL Update over several graphs. */
    UPDATE(3) {
        @Override
        int send(ServerProcess server, String key, int round) throws IOException, InterruptedException {
            String body = datasets().stream()
                    .map(dataset -> CHANGE.formatted(BASE + dataset, sentence(round)))
                    .collect(Collectors.joining(";\n", PREFIXES, ""));
            return status(server, "POST", "/update", body, "application/sparql-update", key);
        }
    },
    /** One graph, replaced through the Graph Store Protocol. */
    GRAPH(1) {
        @Override
        int send(ServerProcess server, String key, int round) throws IOException, InterruptedException {
            String dataset = datasets().get(0);
            String graph = URLEncoder.encode(BASE + dataset, StandardCharsets.UTF_8);
            String body = SampleRecord.turtle(dataset, sentence(round));
            return status(server, "PUT", "/rdf-graph-store?graph=" + graph, body, "text/turtle", key);
        }
    };

    private static final String BASE = "http://localhost:8080/dataset/";
    private static final String PREFIXES = """
            PREFIX dct: <http://purl.org/dc/terms/>
            PREFIX adms: <http://www.w3.org/ns/adms#>
            """;
    private static final String CHANGE = """
            WITH <%1$s> DELETE { ?record ?property ?old } INSERT { ?record ?property "%2$s"@en }
            WHERE { ?record ?property ?old FILTER(?property IN (dct:title, dct:description, adms:versionNotes)) }""";

    private final int size;

    CrashWrite(int size) {
        this.size = size;
    }

    /** The write of a round: each has its turn. */
    static CrashWrite of(int round) {
        return values()[round % values().length];
    }

    /** Sends it and answers the status. */
    abstract int send(ServerProcess server, String key, int round) throws IOException, InterruptedException;

    /** Those it changes, by the last part of their IRIs. */
    List<String> datasets() {
        return IntStream.range(0, size).mapToObj(index -> "crash-" + index).toList();
    }

    private static String sentence(int round) {
        return "Round " + round + ".";
    }

    private static int status(ServerProcess server, String method, String path, String body, String type, String key)
            throws IOException, InterruptedException {
        return server.send(method, path, body, "Content-Type", type, "X-API-Key", key)
                .statusCode();
    }
}
