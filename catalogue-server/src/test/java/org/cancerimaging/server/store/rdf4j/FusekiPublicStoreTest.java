package org.cancerimaging.server.store.rdf4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.tdb.PublicStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** An engine that speaks the SPARQL 1.1 protocol: Fuseki. */
@Tag("peers")
final class FusekiPublicStoreTest implements PublicStoreContract {

    private static @Nullable Peer peer;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        peer = Peer.fuseki(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (peer != null) {
            peer.close();
        }
    }

    @BeforeEach
    void empty(@TempDir Path folder) throws Exception {
        clear(folder);
    }

    @Override
    public QuadDatabase open(Path folder) throws IOException {
        return Rdf4jDatabases.open(fuseki().url() + "/ds/query," + fuseki().url() + "/ds/update", folder, "");
    }

    @Override
    public void clear(Path folder) throws Exception {
        assertEquals(204, fuseki().send("POST", "/ds/update", "DROP ALL", "Content-Type", "application/sparql-update"));
    }

    @Override
    public boolean hasSnapshots() {
        return false;
    }

    private static Peer fuseki() {
        if (peer == null) {
            throw new IllegalStateException("not started");
        }
        return peer;
    }
}
