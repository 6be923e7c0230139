package org.cancerimaging.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.StoreUnavailable;

/**
 * Where backups lie while they are sent.
 *
 * @param path the data folder
 */
public record BackupFolder(Path path) {

    /**
     * Takes away what a kill left behind.
     *
     * @throws StoreUnavailable when it cannot
     */
    public void clear() {
        if (Files.notExists(drafts())) {
            return;
        }
        try (Stream<Path> left = Files.list(drafts())) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new StoreUnavailable("The folder " + drafts() + " cannot be cleared", failed);
        }
    }

    /** A new file that only the owner of the process can read. */
    Path newFile() throws IOException {
        Durable.folder(drafts());
        return Files.createTempFile(drafts(), "backup", ".zip");
    }

    private Path drafts() {
        return path.resolve("backup");
    }
}
