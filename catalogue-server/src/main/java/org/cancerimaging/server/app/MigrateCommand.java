package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreCopy;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Copies the public store into another engine. */
@Command(
        name = "migrate",
        description =
                "Copies the public store into another, empty engine and compares both. The old one stays as it is.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    private final Console console = Console.terminal();

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "The data folder; no server may use it (default: data).")
    private Path data = Path.of("data");

    @Option(
            names = "--from",
            paramLabel = "STORE",
            description =
                    "Where the public store is: tdb2, lmdb:FOLDER or an http(s) address (default: as configured).")
    private @Nullable String from;

    @Option(
            names = "--from-secret-file",
            paramLabel = "FILE",
            defaultValue = "",
            description = "File with user:password or 'Bearer TOKEN' for --from.")
    private String fromSecretFile = "";

    @Option(names = "--to", paramLabel = "STORE", required = true, description = "Where it goes; must be empty.")
    private String to = "";

    @Option(
            names = "--to-secret-file",
            paramLabel = "FILE",
            defaultValue = "",
            description = "The same as --from-secret-file, for --to.")
    private String toSecretFile = "";

    @Override
    public Integer call() {
        try {
            DataFolder folder = new DataFolder(data).existing();
            StoreCopy copy = copy(folder, source(), new PublicStore(to, toSecretFile));
            console.say("Copied " + copy.quads() + " quads up to revision " + copy.revision()
                    + ", counted and compared. Start the server with catalogue.public-store=" + to);
            return 0;
        } catch (StoreUnavailable | IllegalArgumentException refused) {
            console.warn(String.valueOf(refused.getMessage()));
        } catch (IOException failed) {
            console.warn("The public store was not copied: " + failed.getMessage());
        }
        return 1;
    }

    private PublicStore source() {
        return from == null ? PublicStore.configured() : new PublicStore(from, fromSecretFile);
    }

    private static StoreCopy copy(DataFolder folder, PublicStore source, PublicStore target) throws IOException {
        if (source.address().equals(target.address())) {
            throw new IllegalArgumentException("--from and --to name the same store.");
        }
        try (Catalogue catalogue = source.catalogue(folder);
                QuadDatabase empty = target.open(folder)) {
            return catalogue.read(graphs -> StoreCopy.of(graphs, empty));
        }
    }
}
