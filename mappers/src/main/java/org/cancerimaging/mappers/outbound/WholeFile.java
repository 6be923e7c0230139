package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts a file in place as a whole: who reads it finds the old content or the new one, also after the program was killed. */
final class WholeFile {

    private WholeFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Replaces a file, or makes it. */
    static void write(Path file, Content content) throws IOException {
        Path draft = draft(file);
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                content.write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Where the new content grows; what a killed run left there is written over. */
    static Path draft(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }
}
