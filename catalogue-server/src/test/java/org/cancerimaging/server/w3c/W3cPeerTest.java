package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same tests sent to Fuseki, to compare; it prints how many are passed, and which are not. Give the jar of
 * {@code org.apache.jena:jena-fuseki-server} as {@code -Dfuseki.jar=FILE} beside {@code -Dsparql.suite=DIR}.
 */
final class W3cPeerTest {

    @TempDir
    Path folder;

    @Test
    void theSameTestsRunAgainstFuseki() throws IOException, InterruptedException {
        Suite suite = Suite.required();
        String jar = System.getProperty("fuseki.jar");
        assumeTrue(jar != null, "set -Dfuseki.jar=FILE to run the W3C SPARQL tests against Fuseki");
        try (Peer fuseki = new Fuseki(Path.of(String.valueOf(jar)).toAbsolutePath(), folder)) {
            Counts counts = Counts.of(suite, fuseki);
            System.out.println(counts.table());
            System.out.println("Fuseki does not pass " + counts.failed().keySet());
            assertTrue(
                    counts.passed().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()
                            > 800,
                    "Fuseki was asked");
        }
    }
}
