package org.cancerimaging.mappers.outbound;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.derive.Contradictions;

/**
 * The cases of all mappers of one dataset.
 *
 * @param folder with a file of N-Triples for each mapper
 */
record CaseFolder(Path folder) {

    /** The files in the order of their names. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".nt"))
                    .sorted()
                    .toList();
        }
    }

    /** Puts what the mappers contradict each other in behind a mark, and takes the mark from what they agree in again. */
    List<Issue> settle() throws IOException {
        Contradictions found = new Contradictions();
        for (Path file : files()) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(found::read);
            }
        }
        if (found.changesAny()) {
            for (Path file : files()) {
                judge(file, found);
            }
        }
        return found.issues();
    }

    private static void judge(Path file, Contradictions found) throws IOException {
        WholeFile.write(file, bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(line -> write(found.judged(line), out));
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
            out.flush();
        });
    }

    private static void write(String line, Writer out) {
        try {
            out.write(line + "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
