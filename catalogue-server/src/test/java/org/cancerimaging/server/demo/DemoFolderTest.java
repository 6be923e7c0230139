package org.cancerimaging.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a demonstration's folder is used again, begun again or left alone. */
final class DemoFolderTest {

    @TempDir
    Path root;

    @Test
    void aNewFolderIsNotFinished() throws IOException {
        try (DemoFolder folder = new DemoFolder(root.resolve("new"))) {
            assertEquals(Optional.empty(), folder.finishedBase());
            assertFalse(folder.begin());
        }
    }

    @Test
    void aFinishedFolderRemembersItsBase() throws IOException {
        try (DemoFolder folder = new DemoFolder(root)) {
            folder.begin();
            folder.finish("http://localhost:9000/");
            assertEquals(Optional.of("http://localhost:9000/"), folder.finishedBase());
        }
    }

    @Test
    void whatAStartLeftHalfDoneIsClearedAway() throws IOException {
        beginAndBreakOff();
        Path rest = Files.createDirectories(root.resolve("mapped").resolve("somebody"));
        Files.writeString(rest.resolve("description.ttl"), "half a line");
        try (DemoFolder folder = new DemoFolder(root)) {
            assertTrue(folder.begin());
        }
        assertFalse(Files.exists(root.resolve("mapped")));
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Path theirs = Files.writeString(root.resolve("thesis.txt"), "three years of work");
        IOException refused = assertThrows(IOException.class, this::beginAndBreakOff);
        assertTrue(String.valueOf(refused.getMessage()).contains("--data"));
        assertTrue(Files.exists(theirs));
    }

    @Test
    void filesOfOthersStayEvenWhereADemonstrationBrokeOff() throws IOException {
        beginAndBreakOff();
        Path theirs = Files.writeString(root.resolve("notes.txt"), "mine");
        beginAndBreakOff();
        assertTrue(Files.exists(theirs));
    }

    private void beginAndBreakOff() throws IOException {
        try (DemoFolder folder = new DemoFolder(root)) {
            folder.begin();
        }
    }
}
