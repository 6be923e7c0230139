package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.server.store.Durable;

/** Where the generations of a database lie: the one with the highest number is in use. */
final class Generations {

    /** What stands behind the name of a copy that is not whole yet; TDB2 itself uses it too. */
    static final String DRAFT = "-tmp";

    private static final String NAME = "Data-";

    private Generations() {}

    /** The newest; the first one where there is none. Removes older ones and what a kill left of a copy. */
    static Path newest(Path database) throws IOException {
        List<Path> all = list(database);
        if (all.isEmpty()) {
            return database.resolve(NAME + "0001");
        }
        Path newest = all.get(all.size() - 1);
        for (Path older : all.subList(0, all.size() - 1)) {
            delete(older);
        }
        delete(newest.resolveSibling(next(newest).getFileName() + DRAFT));
        return newest;
    }

    /** Where the one after it will lie. */
    static Path next(Path generation) {
        return generation.resolveSibling((NAME + "%04d").formatted(number(generation) + 1));
    }

    /** Removes one, if it is there, for good. */
    static void delete(Path generation) throws IOException {
        if (Files.notExists(generation)) {
            return;
        }
        try (Stream<Path> files = Files.walk(generation)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        Durable.syncFolderOf(generation);
    }

    private static List<Path> list(Path database) throws IOException {
        try (Stream<Path> files = Files.list(database)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME + "[0-9]{1,8}"))
                    .sorted(Comparator.comparingInt(Generations::number))
                    .toList();
        }
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().substring(NAME.length()));
    }
}
