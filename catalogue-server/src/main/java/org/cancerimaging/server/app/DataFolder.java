package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a server keeps lies in one folder.
 *
 * @param path the folder
 */
record DataFolder(Path path) {

    static final String STANDARD_BASE = "http://localhost:8080/";

    /**
     * This folder, if it holds a catalogue.
     *
     * @throws StoreUnavailable when it does not
     */
    DataFolder existing() {
        if (Files.notExists(path.resolve("changes.log"))) {
            throw new StoreUnavailable("There is no catalogue in " + path + ". Name its folder with --data.");
        }
        return this;
    }

    /** The file of keys. */
    Path keys() {
        return path.resolve("access.json");
    }

    /**
     * The base IRI of the records: written down at the first start and the same ever after, since records are known
     * by it.
     *
     * @param wanted what the caller asks for; null takes what is written down
     * @throws StoreUnavailable when something else is written down
     */
    String base(@Nullable String wanted) {
        Path file = path.resolve("base-iri");
        try {
            if (Files.notExists(file)) {
                String first = wanted == null ? STANDARD_BASE : wanted;
                Durable.replace(file, first.getBytes(StandardCharsets.UTF_8));
                return first;
            }
            String kept = Files.readString(file).strip();
            if (wanted != null && !wanted.equals(kept)) {
                throw new StoreUnavailable("The records in " + path + " have IRIs under " + kept
                        + ". Start without --base, or with an empty data folder.");
            }
            return kept;
        } catch (IOException failed) {
            throw new StoreUnavailable("The base IRI in " + file + " cannot be read or written", failed);
        }
    }
}
