package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.server.store.rdf4j.Rdf4jDatabases;
import org.cancerimaging.server.store.tdb.TdbCatalogue;

/**
 * A public store by its address.
 *
 * @param address {@code tdb2}: in the data folder; {@code lmdb:FOLDER}, relative to the data folder; or an http(s) address
 * @param secretFile file with the credentials; empty takes the environment variable
 */
record PublicStore(String address, String secretFile) {

    /** The address of the standard store. */
    static final String IN_FOLDER = "tdb2";

    /** The one that is configured. */
    static PublicStore configured() {
        return of(StoreSettings.read());
    }

    static PublicStore of(StoreSettings settings) {
        return new PublicStore(settings.publicStore(), settings.publicStoreSecretFile());
    }

    /**
     * Opens the catalogue of a data folder over this store.
     *
     * @throws StoreUnavailable when the folder or the store cannot be used
     * @throws IllegalArgumentException when the address is none
     */
    Catalogue catalogue(DataFolder folder) {
        return TdbCatalogue.open(folder.path(), () -> open(folder));
    }

    /** Opens the store alone; nobody else may use it. */
    QuadDatabase open(DataFolder folder) throws IOException {
        return address.equals(IN_FOLDER)
                ? TdbCatalogue.publicStore(folder.path())
                : Rdf4jDatabases.open(address, folder.path(), secret());
    }

    private String secret() throws IOException {
        if (!secretFile.isEmpty()) {
            return Files.readString(Path.of(secretFile)).strip();
        }
        return Optional.ofNullable(System.getenv(StoreSettings.SECRET))
                .orElse("")
                .strip();
    }
}
