package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data as N-Quads, for engines that are filled from files.
 *
 * @param folder with a file for each store
 * @param quads in both together
 */
record MadeFiles(Path folder, long quads) {

    static MadeFiles write(MadeData data, Path folder) throws IOException {
        Files.createDirectories(folder);
        MadeFiles none = new MadeFiles(folder, 0);
        long quads = data.write(Store.PUBLIC, none.of(Store.PUBLIC));
        return new MadeFiles(folder, quads + data.write(Store.RESTRICTED, none.of(Store.RESTRICTED)));
    }

    Path of(Store store) {
        return folder.resolve(store == Store.PUBLIC ? "public.nq" : "restricted.nq");
    }
}
