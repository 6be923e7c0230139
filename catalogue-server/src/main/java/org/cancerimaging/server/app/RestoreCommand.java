package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.cancerimaging.server.backup.BackupFault;
import org.cancerimaging.server.backup.BackupFile;
import org.cancerimaging.server.backup.Restore;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Rewind;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.server.store.tdb.TdbCatalogue;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "Makes the public catalogue what it was at this time, such as 2026-11-20T12:00:00Z.")
    private @Nullable Instant moment;

    @Override
    public Integer call() {
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.into(data, backup);
            boolean sound = isSound();
            console.say("Restored into " + data + ". Start it with: catalogue serve --data " + data);
            return sound ? 0 : 1;
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
    private boolean isSound() {
        try (Catalogue catalogue = TdbCatalogue.open(data)) {
            if (moment != null) {
                rewind(catalogue, moment);
            }
            return CheckCommand.tell(console, catalogue).isEmpty();
        }
    }

    private void rewind(Catalogue catalogue, Instant to) {
        Rewind.Outcome outcome = Rewind.to(catalogue, to);
        long back = outcome.made().stream()
                .filter(revision -> revision.state() == State.PUBLISHED)
                .count();
        console.say("As at " + to + ": " + back + " put back, "
                + (outcome.made().size() - back) + " taken back that were not public then, the rest unchanged");
        outcome.lost().forEach(id -> console.warn("The history does not hold what this record was then: " + id));
    }
}
