package org.cancerimaging.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own with little room; to mount one needs root, and without it the test is skipped and says so. */
record SmallDisk(Path folder) implements AutoCloseable {

    static SmallDisk mounted(Path folder, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int exit = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(exit == 0, "skipped: no small file system can be mounted here");
        return new SmallDisk(folder);
    }

    /** Takes room away until so much is left. */
    void leave(int mebibytes) throws IOException {
        byte[] page = new byte[1 << 12];
        try (OutputStream out = Files.newOutputStream(filling())) {
            while (Files.getFileStore(folder).getUsableSpace() > (long) mebibytes << 20) {
                out.write(page);
            }
        } catch (IOException full) {
            assertEquals(0, mebibytes, full::toString);
        }
    }

    void giveBack() throws IOException {
        Files.delete(filling());
    }

    void makeReadOnly(boolean readOnly) throws IOException, InterruptedException {
        assertEquals(0, run("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), folder.toString()));
    }

    private Path filling() {
        return folder.resolve("filling");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        assertEquals(0, run("umount", folder.toString()));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            return -1;
        }
    }
}
