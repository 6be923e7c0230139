package org.cancerimaging.server.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.StoreUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangeLogTest {

    private static final LogEntry FIRST = prepared(1);
    private static final LogEntry SECOND = new LogEntry.Committed(1, List.of(0L, 17L));
    private static final LogEntry THIRD = prepared(2);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("changes.log");
        append(FIRST);
        append(SECOND);
        append(THIRD);
    }

    @Test
    void entriesComeBackAsTheyWereWritten() throws IOException {
        assertEquals(List.of(FIRST, SECOND, THIRD), read());
    }

    @Test
    void aTornEndIsCutWhereverItWasTorn() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int third = LogLine.write(THIRD).length;
        for (int missing = 1; missing <= third; missing += 31) {
            Files.write(file, Arrays.copyOf(whole, whole.length - missing));
            assertEquals(List.of(FIRST, SECOND), read(), missing + " bytes are missing");
            assertEquals(whole.length - third, Files.size(file));
        }
    }

    @Test
    void anEndOfZerosIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 300));
        assertEquals(List.of(FIRST, SECOND, THIRD), read());
    }

    @Test
    void writingGoesOnBehindACut() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        append(THIRD);
        assertEquals(List.of(FIRST, SECOND, THIRD), read());
    }

    @Test
    void aFlippedBitInTheMiddleIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int middle = whole.length - LogLine.write(THIRD).length;
        for (int at = middle % 3; at < middle; at += at > middle - 9 ? 1 : 3) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            StoreUnavailable refused = assertThrows(StoreUnavailable.class, this::read, "byte " + at);
            assertTrue(String.valueOf(refused.getMessage()).contains("damaged at line"), refused.toString());
        }
    }

    @Test
    void eachLineIsJson() throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            assertTrue(line.matches("\\{\"type\":\"(prepared|committed)\",.*,\"crc\":\"[0-9a-f]{8}\"}"), line);
        }
    }

    private void append(LogEntry entry) throws IOException {
        try (ChangeLog log = ChangeLog.open(file)) {
            log.append(entry);
        }
    }

    private List<LogEntry> read() throws IOException {
        try (ChangeLog log = ChangeLog.open(file)) {
            return log.found();
        }
    }

    private static LogEntry prepared(long first) {
        LogEntry.RecordLine record =
                new LogEntry.RecordLine("a", "http://example.org/dataset/ä", "p1", State.HELD, "00ff");
        return new LogEntry.Prepared(
                first, "s1", "2026-02-03T04:05:06.007Z", List.of("urn:x"), List.of(), List.of(record));
    }
}
