package org.cancerimaging.mappers.dicom.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.privacy.Seal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Seal SEAL = Seal.of(TestSites.P1.key(), "journal", "1");

    @TempDir
    private Path folder;

    @Test
    void aFileIsKnownAsLongAsSizeAndTimeAreTheSame() throws IOException {
        write(0, 10);
        try (Journal journal = open(SEAL)) {
            assertEquals(JournalState.CONTINUED, journal.state());
            assertEquals(10, journal.size());
            JournalReader reader = journal.reader();
            assertEquals("content 7", content(reader, "f7", 7, 70));
            assertNull(reader.find("f7", 8, 70));
            assertNull(reader.find("f7", 7, 71));
            assertNull(reader.find("f11", 7, 70));
        }
    }

    @Test
    void theLastOfSeveralRecordsHolds() throws IOException {
        write(0, 10);
        try (Journal journal = open(SEAL)) {
            JournalWriter writer = journal.writer();
            writer.add("f7", 7, 99, record("changed"));
            writer.flush();
        }
        try (Journal journal = open(SEAL)) {
            assertEquals(10, journal.size());
            assertEquals("changed", content(journal.reader(), "f7", 7, 99));
            assertEquals("content 6", content(journal.reader(), "f6", 6, 60));
        }
    }

    @Test
    void aTornEndIsDroppedWhereverItIsTorn() throws IOException {
        write(0, 10);
        long whole = Files.size(file());
        write(10, 20);
        byte[] both = Files.readAllBytes(file());
        for (int length = (int) whole; length < both.length; length++) {
            Files.write(file(), Arrays.copyOf(both, length));
            try (Journal journal = open(SEAL)) {
                assertEquals(10, journal.size(), "cut at " + length);
                assertEquals("content 3", content(journal.reader(), "f3", 3, 30));
            }
            assertEquals(whole, Files.size(file()));
        }
    }

    @Test
    void aChangedBlockIsNotBelieved() throws IOException {
        write(0, 10);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length - 3] ^= 1;
        Files.write(file(), bytes);
        try (Journal journal = open(SEAL)) {
            assertNull(journal.reader().find("f3", 3, 30));
        }
    }

    @Test
    void anotherKeyOrVersionBeginsAnew() throws IOException {
        for (Seal other : new Seal[] {
            Seal.of(TestSites.P1.key(), "journal", "2"), Seal.ofThisProcess(), Seal.of(TestSites.P1.key(), "x", "1")
        }) {
            write(0, 10);
            try (Journal journal = open(other)) {
                assertEquals(JournalState.OUTDATED, journal.state());
                assertEquals(0, journal.size());
            }
        }
    }

    @Test
    void oneScanWritesAtATime() throws IOException {
        try (Journal first = open(SEAL)) {
            assertEquals(JournalState.NEW, first.state());
            assertNull(Journal.open(folder, SEAL, false));
        }
        try (Journal again = open(SEAL)) {
            assertEquals(JournalState.CONTINUED, again.state());
        }
    }

    @Test
    void whatIsNoLongerUsedIsTidiedAway() throws IOException {
        write(0, 5000);
        long before = Files.size(file());
        try (Journal journal = open(SEAL)) {
            content(journal.reader(), "f17", 17, 170);
            content(journal.reader(), "f4711", 4711, 47110);
            JournalWriter writer = journal.writer();
            writer.add("new", 1, 2, record("added"));
            writer.flush();
            journal.tidy();
        }
        assertTrue(Files.size(file()) < before / 100, "tidied");
        try (Journal journal = open(SEAL)) {
            assertEquals(3, journal.size());
            assertEquals("content 4711", content(journal.reader(), "f4711", 4711, 47110));
            assertEquals("added", content(journal.reader(), "new", 1, 2));
        }
    }

    @Test
    void nothingStandsInClearAndOnlyTheOwnerReads() throws IOException {
        try (Journal journal = open(SEAL)) {
            JournalWriter writer = journal.writer();
            writer.add("Canaryfinch/1.dcm", 1, 2, record("Canaryfinch"));
            writer.flush();
        }
        assertFalse(Files.readString(file(), StandardCharsets.ISO_8859_1).contains("Canary"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    private void write(int from, int to) throws IOException {
        try (Journal journal = open(SEAL)) {
            JournalWriter writer = journal.writer();
            for (int i = from; i < to; i++) {
                writer.add("f" + i, i, i * 10L, record("content " + i));
            }
            writer.flush();
        }
    }

    private Journal open(Seal seal) throws IOException {
        Journal journal = Journal.open(folder, seal, false);
        assertNotNull(journal);
        return journal;
    }

    private Path file() {
        return folder.resolve(Journal.FILE);
    }

    private static String content(JournalReader reader, String path, long size, long modified) throws IOException {
        ByteCursor found = reader.find(path, size, modified);
        assertNotNull(found, path);
        return found.text();
    }

    private static ByteWriter record(String text) {
        ByteWriter record = new ByteWriter();
        record.text(text);
        return record;
    }
}
