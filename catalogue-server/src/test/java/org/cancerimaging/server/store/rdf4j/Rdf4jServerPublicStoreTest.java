package org.cancerimaging.server.store.rdf4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** An RDF4J server. */
@Tag("peers")
final class Rdf4jServerPublicStoreTest implements PublicStoreContract {

    private static final String REPOSITORY = "/repositories/catalogue";

    private static final String NATIVE = """
            PREFIX rep: <http://www.openrdf.org/config/repository#> PREFIX sail: <http://www.openrdf.org/config/sail#>
            PREFIX sr: <http://www.openrdf.org/config/repository/sail#>
            [] a rep:Repository ; rep:repositoryID "catalogue" ; rep:repositoryImpl [
              rep:repositoryType "openrdf:SailRepository" ; sr:sailImpl [ sail:sailType "openrdf:NativeStore" ] ] .
            """;

    private static @Nullable Peer peer;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        peer = Peer.rdf4j(folder);
        assertTrue(peer.send("PUT", REPOSITORY, NATIVE, "Content-Type", "text/turtle") < 300);
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
        return Rdf4jDatabases.open(rdf4j().url() + REPOSITORY, folder, "");
    }

    @Override
    public void clear(Path folder) throws Exception {
        assertEquals(204, rdf4j().send("DELETE", REPOSITORY + "/statements", ""));
    }

    @Override
    public boolean hasSnapshots() {
        return false;
    }

    private static Peer rdf4j() {
        if (peer == null) {
            throw new IllegalStateException("not started");
        }
        return peer;
    }
}
