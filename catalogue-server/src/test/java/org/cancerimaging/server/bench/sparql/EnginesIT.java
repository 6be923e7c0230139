package org.cancerimaging.server.bench.sparql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.server.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged server with its public store on other engines, started from the files in the folder that the property
 * {@code catalogue.peers} names, see {@code docs/stores.md}; without it the test is skipped and says so.
 */
final class EnginesIT {

    private static final String PEERS = "catalogue.peers";

    @TempDir
    Path folder;

    @Test
    void theWholeWayIsWalkedOnEachEngine() throws Exception {
        String peers = System.getProperty(PEERS, "");
        assumeTrue(!peers.isEmpty(), "skipped: no folder of engines in -D" + PEERS);
        PeerFiles files = new PeerFiles(null, null, null, null).orIn(Path.of(peers));
        List<Engine> engines = files.start(folder.resolve("engines"), System.out::println);
        try {
            assertFalse(engines.isEmpty(), "an engine in " + peers);
            for (Engine engine : engines) {
                Path own = Files.createDirectories(folder.resolve(engine.name()));
                new Journey(own).walk("-Dcatalogue.public-store=" + engine.queries(Store.PUBLIC));
                System.out.println("walked with the public store on " + engine.name());
            }
        } finally {
            for (Engine engine : engines) {
                engine.close();
            }
        }
    }
}
