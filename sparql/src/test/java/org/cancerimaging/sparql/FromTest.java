package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FROM and FROM NAMED choose among the graphs of the store and fetch nothing. */
class FromTest {

    private static final DatasetGraph CATALOGUE = Fixture.catalogue();
    private static final String REPORT = "<https://hub.example/dataset/prostate-mr#report>";

    @Test
    void fromChoosesAGraphOfTheStore() {
        assertEquals(1, count("SELECT * FROM <https://hub.example/provider/north> { ?s a ?c }"));
        assertEquals(2, count("SELECT * FROM " + REPORT + " { ?s a ?c }"));
    }

    @Test
    void fromNamedLimitsTheNamedGraphs() {
        assertEquals(1, count("SELECT DISTINCT ?g FROM NAMED " + REPORT + " { GRAPH ?g { ?s ?p ?o } }"));
    }

    @Test
    void describeLooksOnlyIntoTheGraphsOfFrom() {
        assertEquals(0, count("DESCRIBE <https://hub.example/dataset/liver-ct> FROM " + REPORT));
    }

    @Test
    void aRemoteGraphIsEmptyAndNobodyIsCalled() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            String trap = "<http://127.0.0.1:" + listener.getLocalPort() + "/data.ttl>";
            assertEquals(0, count("SELECT * FROM " + trap + " { ?s ?p ?o }"));
            assertEquals(0, count("SELECT * FROM NAMED " + trap + " { GRAPH " + trap + " { ?s ?p ?o } }"));
            assertEquals(0, count("CONSTRUCT FROM " + trap + " WHERE { ?s ?p ?o }"));
            assertEquals(0, count("DESCRIBE " + trap + " FROM " + trap));
            assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void aFileIsNotRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("canary.ttl"), "<urn:canary> <urn:p> <urn:o> .");
        assertEquals(0, count("SELECT * FROM <" + file.toUri() + "> { ?s ?p ?o }"));
        assertEquals(0, count("SELECT * { GRAPH <" + file.toUri() + "> { ?s ?p ?o } }"));
    }

    private static long count(String query) {
        CountingWriter answer = new CountingWriter();
        GuardedQuery.parse(query, Fixture.POLICY).over(CATALOGUE).deliver(answer);
        return answer.count();
    }
}
