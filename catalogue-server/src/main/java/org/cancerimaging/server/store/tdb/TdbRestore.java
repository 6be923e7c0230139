package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Fills the databases of a new data folder. */
public final class TdbRestore {

    private TdbRestore() {}

    /**
     * Loads both databases from N-Quads, each in one transaction.
     *
     * @param folder the data folder, without databases
     * @param published what the public store held
     * @param restricted what the restricted store held
     * @throws IOException when a folder cannot be made
     * @throws org.cancerimaging.server.store.StoreUnavailable when a database cannot be written
     */
    public static void into(Path folder, InputStream published, InputStream restricted) throws IOException {
        try (Database open = Database.open(folder.resolve("public"))) {
            open.parse(published);
        }
        try (Database closed = Database.open(folder.resolve("restricted"))) {
            closed.parse(restricted);
        }
    }
}
