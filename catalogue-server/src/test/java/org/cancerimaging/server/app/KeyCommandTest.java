package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands around a site's key, and those of {@code map} that map nothing, by their exit codes. */
final class KeyCommandTest {

    @TempDir
    Path folder;

    @Test
    void aMissingKeyIsNeitherShownNorMade() {
        assertEquals(1, run("key", "show", "--key", key().toString()));
        assertEquals(1, run("key", "rotate", "--destroy-old", "--key", key().toString()));
        assertFalse(Files.exists(key()));
    }

    @Test
    void whatBecomesOfTheOldKeyMustBeSaid() throws IOException {
        byte[] before = make();
        assertEquals(2, run("key", "rotate", "--key", key().toString()));
        assertEquals(2, run("key", "rotate", "--destroy-old", "--keep-old", "x", "--key", key().toString()));
        assertTrue(Arrays.equals(before, Files.readAllBytes(key())), "nothing was changed");
    }

    @Test
    void aKeyIsShownAndRotated() throws IOException {
        byte[] before = make();
        assertEquals(0, run("key", "show", "--key", key().toString()));
        Path old = folder.resolve("old.key");
        assertEquals(0, run("key", "rotate", "--keep-old", old.toString(), "--key", key().toString()));
        assertTrue(Arrays.equals(before, Files.readAllBytes(old)));
        assertFalse(Arrays.equals(before, Files.readAllBytes(key())));
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        make();
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(1, run("key", "show", "--key", key().toString()));
        assertEquals(1, run("key", "rotate", "--destroy-old", "--key", key().toString()));
    }

    @Test
    void aFileIsExplainedWithoutOutputFolder() throws IOException {
        make();
        Path file = Files.writeString(folder.resolve("none.dcm"), "no DICOM");
        String[] map = {"map", "dicom", "--provider", "p1", "--dataset", "d1", "--key", key().toString()};
        assertEquals(1, run(with(map, "--explain", file.toString())), "nothing to explain");
        assertEquals(2, run(with(map, "--explain", folder.resolve("missing").toString())));
        assertEquals(2, run(map), "neither path nor file");
        assertEquals(2, run(with(map, file.toString())), "no output folder");
    }

    @Test
    void theTemplateIsPrintedWithoutASource() {
        assertEquals(0, run("map", "--describe-template"));
        assertEquals(2, run("map"));
    }

    private Path key() {
        return folder.resolve("site.key");
    }

    private byte[] make() throws IOException {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 9);
        Files.write(key(), bytes);
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
        return bytes;
    }

    private static String[] with(String[] words, String... more) {
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private static int run(String... words) {
        CommandLine line = Main.line();
        line.setErr(new PrintWriter(new StringWriter()));
        return line.execute(words);
    }
}
