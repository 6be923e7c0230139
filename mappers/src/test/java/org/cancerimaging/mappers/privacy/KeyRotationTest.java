package org.cancerimaging.mappers.privacy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyRotationTest {

    @TempDir
    Path folder;

    private Path file;
    private SiteKey first;

    @BeforeEach
    void make() throws IOException {
        file = folder.resolve("site.key");
        first = SiteKey.open(file);
    }

    @Test
    void aNewKeyGivesEverybodyAnotherPseudonym() throws IOException {
        KeyRotation rotation = KeyRotation.of(file, null);
        assertEquals(first.id(), rotation.retired());
        assertEquals(SiteKey.open(file).id(), rotation.current());
        assertNotEquals(rotation.retired(), rotation.current());
        assertNotEquals(patient(first), patient(SiteKey.open(file)));
    }

    @Test
    void onlyTheNewKeyIsLeftWhenTheOldOneIsDestroyed() throws IOException {
        byte[] old = Files.readAllBytes(file);
        Path otherName = Files.createLink(folder.resolve("link"), file);
        KeyRotation.of(file, null);
        assertArrayEquals(
                new byte[old.length], Files.readAllBytes(otherName), "overwritten, whatever still points to it");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count(), "no drafts stay");
        }
    }

    @Test
    void theOldKeyIsKeptWhereAskedFor() throws IOException {
        Path kept = folder.resolve("old.key");
        KeyRotation.of(file, kept);
        assertEquals(patient(first), patient(SiteKey.open(kept)), "who has it can still find people");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
    }

    @Test
    void nothingIsChangedWhereTheOldKeyCannotGo() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "other");
        assertThrows(SiteKeyRefused.class, () -> KeyRotation.of(file, taken));
        assertThrows(IOException.class, () -> KeyRotation.of(file, folder.resolve("missing/old.key")));
        assertEquals(first.id(), SiteKey.open(file).id());
        assertEquals("other", Files.readString(taken));
    }

    @Test
    void aMissingOrAnOpenKeyIsNotRotated() throws IOException {
        Path missing = folder.resolve("missing.key");
        assertThrows(SiteKeyRefused.class, () -> KeyRotation.of(missing, null));
        assertTrue(Files.notExists(missing), "rotation makes no first key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw----r--"));
        SiteKeyRefused refused = assertThrows(SiteKeyRefused.class, () -> KeyRotation.of(file, null));
        assertTrue(String.valueOf(refused.getMessage()).contains("chmod 600"));
    }

    @Test
    void recipientsHaveNoPseudonymInCommonAndTheCatalogueKeepsItsOwn() {
        assertEquals(patient(first), patient(first.forRecipient("catalogue")));
        assertNotEquals(patient(first), patient(first.forRecipient("study-7")));
        assertNotEquals(patient(first.forRecipient("study-8")), patient(first.forRecipient("study-7")));
        assertEquals(patient(first.forRecipient("study-7")), patient(first.forRecipient("study-7")));
        assertEquals(first.id(), first.forRecipient("study-7").id(), "provenance names the site's key");
    }

    private static String patient(SiteKey key) {
        return new Pseudonyms(key, "p1", null).patient(null, "42");
    }
}
