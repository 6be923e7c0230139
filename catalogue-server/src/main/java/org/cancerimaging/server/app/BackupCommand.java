package org.cancerimaging.server.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cancerimaging.server.backup.BackupFault;
import org.cancerimaging.server.backup.BackupFile;
import org.cancerimaging.server.backup.BackupWriter;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a copy of everything a server keeps, from the running server or from a data folder that none uses. */
@Command(
        name = "backup",
        description = "Writes everything a server keeps into one file, which holds patient-level data: keep it safe.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private final Console console = Console.terminal();

    @Parameters(paramLabel = "FILE", description = "Zip file to write; must not exist yet.")
    private Path file = Path.of("backup.zip");

    @Option(names = "--from", paramLabel = "URL", description = "The running server, e.g. http://localhost:8080.")
    private @Nullable URI server;

    @Option(
            names = "--key",
            defaultValue = "${env:CATALOGUE_KEY}",
            description = "The administrator's key; better in the variable CATALOGUE_KEY than here.")
    private String key = "";

    @Option(names = "--data", defaultValue = "data", description = "Without --from: the data folder (default: data).")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws InterruptedException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Durable.newFile(draft);
            take(draft);
            BackupFile.open(draft).close();
            Files.move(draft, file);
            console.say("Backup: " + file + ", " + Files.size(file) / 1024 + " KiB, every part read again and whole");
            return 0;
        } catch (FileAlreadyExistsException exists) {
            console.warn(file + " exists already. Name another file: a backup never replaces one.");
        } catch (StoreUnavailable | BackupFault | IllegalArgumentException refused) {
            console.warn(String.valueOf(refused.getMessage()));
        } catch (IOException failed) {
            console.warn("The backup was not made: " + failed.getMessage());
        }
        remove(draft);
        return 1;
    }

    private void take(Path draft) throws IOException, InterruptedException {
        if (server != null) {
            BackupRequest.fetch(server, key, draft);
            return;
        }
        try (Catalogue catalogue = PublicStore.configured().catalogue(new DataFolder(data).existing())) {
            BackupWriter.write(catalogue, data, Files.newOutputStream(draft));
        }
    }

    private void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            console.warn("An incomplete backup is left in " + draft);
        }
    }
}
