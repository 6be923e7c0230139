package org.cancerimaging.server.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.StoreCheck;
import org.cancerimaging.server.store.StoreRepair;
import org.cancerimaging.server.store.StoreUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares the stores of a data folder with its change log. */
@Command(
        name = "check",
        description = "Compares what the stores hold with what the change log says. Exit code 1 when they differ.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Console console = Console.terminal();

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "The data folder; no server may use it (default: data).")
    private Path data = Path.of("data");

    @Option(
            names = "--repair",
            description = "Puts back from the history what differs, as new revisions, and checks again.")
    private boolean repair;

    @Override
    public Integer call() {
        try (Catalogue catalogue = PublicStore.configured().catalogue(new DataFolder(data).existing())) {
            List<StoreCheck.Deviation> found = tell(console, catalogue);
            return found.isEmpty() || (repair && repaired(catalogue, found)) ? 0 : 1;
        } catch (StoreUnavailable | IllegalArgumentException refused) {
            console.warn(String.valueOf(refused.getMessage()));
            return 1;
        }
    }

    private boolean repaired(Catalogue catalogue, List<StoreCheck.Deviation> found) {
        List<Revision> made = StoreRepair.of(catalogue, found);
        made.forEach(revision -> console.say("put back " + revision.dataset() + ": revision " + revision.number()));
        List<StoreCheck.Deviation> left = tell(console, catalogue);
        if (!left.isEmpty()) {
            console.warn("What is left cannot be had from the history: send those records again, or restore a backup.");
        }
        return left.isEmpty();
    }

    /** Checks and says what was found. */
    static List<StoreCheck.Deviation> tell(Console console, Catalogue catalogue) {
        List<StoreCheck.Deviation> deviations = StoreCheck.of(catalogue);
        deviations.forEach(found -> console.warn(found.code() + " " + found.graph()));
        console.say(catalogue.revision() + " revisions, " + deviations.size() + " deviations");
        return deviations;
    }
}
