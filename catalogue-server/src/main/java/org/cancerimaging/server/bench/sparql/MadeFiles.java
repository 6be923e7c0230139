package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data as N-Quads, for engines that are filled from files.
 *
 * @param open what belongs into the public store
 * @param restricted what belongs into the other
 * @param quads in both together
 */
record MadeFiles(Path open, Path restricted, long quads) {

    static MadeFiles write(MadeData data, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path open = folder.resolve("public.nq");
        Path restricted = folder.resolve("restricted.nq");
        long quads = data.write(Store.PUBLIC, open) + data.write(Store.RESTRICTED, restricted);
        return new MadeFiles(open, restricted, quads);
    }

    Path of(Store store) {
        return store == Store.PUBLIC ? open : restricted;
    }
}
