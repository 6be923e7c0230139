package org.cancerimaging.server.store.rdf4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.StoreUnavailable;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/** A folder of LMDB. Its indexes are chosen when it is made: RDF4J 5.2.0 hangs for ever when others are asked for. */
final class LmdbFolder {

    /** The one by object serves descriptions of what points to a node; without it they take a second. */
    static final String INDEXES = "spoc,posc,ospc,cspo";

    private LmdbFolder() {}

    /**
     * Opens it, making it when there is none.
     *
     * @throws StoreUnavailable when it has other indexes, holds something else, or is in use
     */
    static Engine open(Path folder) throws IOException {
        Durable.folder(folder);
        check(folder);
        LmdbStoreConfig config = new LmdbStoreConfig(INDEXES, true);
        Repository repository = new SailRepository(new LmdbStore(folder.toFile(), config));
        try {
            repository.init();
        } catch (RDF4JException failed) {
            throw new StoreUnavailable("The LMDB store " + folder + " does not open, or is in use", failed);
        }
        return new StatementEngine(repository, false);
    }

    private static void check(Path folder) throws IOException {
        Path written = folder.resolve("triples").resolve("triples.prop");
        if (Files.exists(written)) {
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(written)) {
                properties.load(in);
            }
            String found = properties.getProperty("triple-indexes", "").replace(" ", "");
            if (!found.equals(INDEXES)) {
                throw new StoreUnavailable("The LMDB store " + folder + " has the indexes " + found + " instead of "
                        + INDEXES + ". They cannot be changed: make a new store with 'catalogue migrate'.");
            }
        } else if (!isEmpty(folder)) {
            throw new StoreUnavailable("The folder " + folder + " is not empty, and no LMDB store either.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
