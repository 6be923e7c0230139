package org.cancerimaging.server.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cancerimaging.server.bench.CrashTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Long trials and measurements of the packaged server. */
@Command(
        name = "bench",
        description = "Tries and measures the packaged server.",
        mixinStandardHelpOptions = true,
        subcommands = BenchScanCommand.class)
final class BenchCommand {

    private final Console console = Console.terminal();

    @Command(
            name = "crash",
            description = "Kills the server at random moments of a submission; afterwards each dataset must be whole.",
            mixinStandardHelpOptions = true)
    int crash(
            @Option(
                            names = "--kills",
                            defaultValue = "200",
                            description = "How often to kill (default: ${DEFAULT-VALUE}).")
                    int kills,
            @Option(names = "--seed", defaultValue = "0", description = "Decides the moments; 0 takes the clock.")
                    long seed)
            throws IOException, InterruptedException {
        long chosen = seed == 0 ? System.nanoTime() : seed;
        Path folder = Files.createTempDirectory("catalogue-crash");
        console.say("Seed " + chosen + "; data and logs in " + folder);
        try {
            CrashTrial.Result result = new CrashTrial(jar(), folder, chosen).run(kills);
            console.say(result.kills() + " kills: every dataset whole each time; " + result.kept()
                    + " killed submissions were kept, " + result.recovered() + " starts had to recover.");
            return 0;
        } catch (IllegalStateException broken) {
            console.warn("Crash trial failed: " + broken.getMessage());
            return 1;
        }
    }

    private static Path jar() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
