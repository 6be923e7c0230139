package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * The data in files: N-Quads for engines that take them in bulk, and what providers submit to ours.
 *
 * @param folder with a file for each store and each submission
 * @param quads in both stores together
 */
record MadeFiles(Path folder, long quads) {

    static MadeFiles write(MadeData data, Path folder) throws IOException {
        Files.createDirectories(folder);
        MadeFiles none = new MadeFiles(folder, 0);
        for (int first : data.submissions()) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(none.submission(first)))) {
                out.write(data.submission(first).getBytes(StandardCharsets.UTF_8));
            }
        }
        long quads = data.write(Store.PUBLIC, none.of(Store.PUBLIC));
        return new MadeFiles(folder, quads + data.write(Store.RESTRICTED, none.of(Store.RESTRICTED)));
    }

    Path of(Store store) {
        return folder.resolve(store == Store.PUBLIC ? "public.nq" : "restricted.nq");
    }

    /** N-Triples in gzip, from the dataset of this number on. */
    Path submission(int first) {
        return folder.resolve("submission-" + first + ".nt.gz");
    }
}
