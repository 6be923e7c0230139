package org.cancerimaging.server.w3c;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every test of the W3C suites for SPARQL 1.0 and 1.1 over HTTP: passed, or on the one list with a reason. Give the
 * folder {@code sparql} of a copy of w3c/rdf-tests as {@code -Dsparql.suite=DIR}.
 */
final class W3cHttpTest {

    @TempDir
    Path folder;

    @Test
    void everyTestIsPassedOrListedWithAReason() {
        Suite suite = Suite.required();
        try (Peer server = new OwnServer(folder.resolve("data"))) {
            Counts counts = Counts.of(suite, server);
            System.out.println(counts.table());
            counts.require(Suite.skips("", "http:"));
        }
    }

    @Test
    void inAWorkspaceEveryTestIsPassedOrListedWithAReason() {
        Suite suite = Suite.required();
        try (Peer server = new WorkspaceServer(folder.resolve("workspaces"))) {
            Counts counts = Counts.of(suite, server);
            System.out.println(counts.table());
            counts.require(Suite.skips("", "workspace:"));
        }
    }

    @Test
    void whatTheGateRefusesIsDoneAsTheProtocolHasIt() throws Exception {
        Suite suite = Suite.required();
        try (GraphStore server = new OpenGateServer(folder)) {
            Counts counts = Counts.none("catalogue, any graph let in");
            counts.run(new GraphStoreChecks(suite, server).all());
            System.out.println(counts.table());
            counts.require(Suite.skips("open-gate:"));
        }
    }
}
