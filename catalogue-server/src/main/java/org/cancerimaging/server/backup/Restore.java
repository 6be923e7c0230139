package org.cancerimaging.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.tdb.TdbRestore;

/** Puts a backup back. */
public final class Restore {

    private Restore() {}

    /**
     * Makes a data folder of a backup. Until it is complete it lies beside the folder, so a kill leaves no half one.
     *
     * @param folder must not exist, or be empty
     * @throws BackupFault BACKUP-0003 when the folder holds something
     */
    public static void into(Path folder, BackupFile backup) throws IOException, BackupFault {
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new BackupFault(
                    "BACKUP-0003",
                    "The folder " + folder + " is not empty; a restore never writes over anything. Name a new folder.");
        }
        Path absolute = folder.toAbsolutePath();
        Path parent = absolute.resolveSibling("");
        Files.createDirectories(parent);
        Path draft = Files.createTempDirectory(parent, absolute.getFileName() + ".restoring");
        fill(draft, backup);
        Files.deleteIfExists(folder);
        Files.move(draft, folder);
        Durable.syncFolderOf(folder);
    }

    private static void fill(Path draft, BackupFile backup) throws IOException {
        for (String name : backup.parts()) {
            if (List.of(Part.LOG, Part.HISTORY).contains(name) || Part.isFile(name)) {
                copy(backup, name, draft.resolve(name));
            }
        }
        try (InputStream published = backup.part(Part.PUBLIC);
                InputStream restricted = backup.part(Part.RESTRICTED)) {
            TdbRestore.into(draft, published, restricted);
        }
    }

    private static void copy(BackupFile backup, String name, Path target) throws IOException {
        Durable.folder(target.resolveSibling(""));
        Durable.newFile(target);
        try (InputStream part = backup.part(name);
                FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            part.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
        Durable.syncFolderOf(target);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
