package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogLinesTest {

    /** Longer than what is read at a time, and of letters with two bytes. */
    private static final String LONG = "ü".repeat(70_000);

    @TempDir
    Path folder;

    @Test
    void linesOfAllLengthsAreReadWithTheirBytes() throws IOException {
        assertEquals(
                List.of(line("one", 4), line("", 1), line(LONG, 140_001), line("two", 4)),
                lines("one\n\n" + LONG + "\ntwo\n"));
    }

    @Test
    void aTornLineIsToldFromAWholeOne() throws IOException {
        assertEquals(List.of(line("one", 4), new LogLines.Line("tw", 2, false)), lines("one\ntw"));
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertEquals(List.of(), lines(""));
    }

    @Test
    void aLineFeedAtTheEndOfABlockEndsTheLine() throws IOException {
        String block = "x".repeat((1 << 16) - 1);
        assertEquals(List.of(line(block, 1 << 16), line("one", 4)), lines(block + "\none\n"));
    }

    private static LogLines.Line line(String text, int length) {
        return new LogLines.Line(text, length, true);
    }

    private List<LogLines.Line> lines(String text) throws IOException {
        Path file = folder.resolve("changes.log");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        List<LogLines.Line> all = new ArrayList<>();
        try (LogLines lines = LogLines.of(file)) {
            for (LogLines.Line next = lines.next(); next.length() > 0; next = lines.next()) {
                all.add(next);
            }
        }
        return all;
    }
}
