package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.nio.file.Path;
import org.cancerimaging.server.store.QuadDatabase;

/** The standard: TDB2 in the data folder. */
final class TdbPublicStoreTest implements PublicStoreContract {

    @Override
    public QuadDatabase open(Path folder) throws IOException {
        return TdbCatalogue.publicStore(folder.resolve("elsewhere"));
    }

    @Override
    public void clear(Path folder) throws IOException {
        Generations.delete(folder.resolve("elsewhere"));
    }

    @Override
    public boolean hasSnapshots() {
        return true;
    }
}
