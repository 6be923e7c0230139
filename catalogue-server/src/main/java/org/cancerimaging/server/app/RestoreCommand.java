package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cancerimaging.server.backup.BackupFault;
import org.cancerimaging.server.backup.BackupFile;
import org.cancerimaging.server.backup.Restore;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.server.store.tdb.TdbCatalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data folder of a backup. */
@Command(
        name = "restore",
        description = "Makes a new data folder of a backup, after reading all of it and comparing its sums.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private final Console console = Console.terminal();

    @Parameters(paramLabel = "FILE", description = "A file that 'catalogue backup' wrote.")
    private Path file = Path.of("backup.zip");

    @Option(names = "--data", required = true, description = "The new data folder; must not exist or be empty.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.into(data, backup);
            int deviations = check();
            console.say("Restored into " + data + ". Start it with: catalogue serve --data " + data);
            return deviations == 0 ? 0 : 1;
        } catch (BackupFault | StoreUnavailable refused) {
            console.warn(String.valueOf(refused.getMessage()));
        } catch (NoSuchFileException missing) {
            console.warn("There is no file " + file);
        } catch (IOException failed) {
            console.warn("The backup could not be restored: " + failed.getMessage());
        }
        return 1;
    }

    /** What was restored lies in the folder, whatever is configured. */
    private int check() {
        try (Catalogue catalogue = TdbCatalogue.open(data)) {
            return CheckCommand.tell(console, catalogue);
        }
    }
}
