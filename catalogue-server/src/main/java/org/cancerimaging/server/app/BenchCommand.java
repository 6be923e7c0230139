package org.cancerimaging.server.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.cancerimaging.server.bench.CrashTrial;
import org.cancerimaging.server.bench.CrashTrials;
import org.cancerimaging.server.bench.ValidateBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Long trials and measurements of the packaged server. */
@Command(
        name = "bench",
        description = "Tries and measures the packaged server.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchCrowdCommand.class, BenchScanCommand.class, BenchSparqlCommand.class})
final class BenchCommand {

    private final Console console = Console.terminal();

    @Command(
            name = "crash",
            description = "Kills the server at random moments of a write; afterwards each dataset must be whole.",
            mixinStandardHelpOptions = true)
    int crash(
            @Option(
                            names = "--kills",
                            defaultValue = "200",
                            description = "How often to kill (default: ${DEFAULT-VALUE}).")
                    int kills,
            @Option(names = "--seed", defaultValue = "0", description = "Decides the moments; 0 takes the clock.")
                    long seed,
            @Option(
                            names = "--trials",
                            defaultValue = "2",
                            description = "How many servers are tried side by side (default: ${DEFAULT-VALUE}).")
                    int trials)
            throws IOException {
        if (kills < 1 || trials < 1) {
            console.warn("--kills and --trials take a number above zero.");
            return 2;
        }
        long chosen = seed == 0 ? System.nanoTime() : seed;
        Path folder = Files.createTempDirectory("catalogue-crash");
        console.say("Seed " + chosen + "; data and logs in " + folder);
        try {
            AtomicInteger done = new AtomicInteger();
            CrashTrial.Result result =
                    new CrashTrials(jar(), folder, chosen).run(kills, trials, () -> tell(done, kills));
            console.say(result.kills() + " kills: every dataset whole each time; " + result.answered()
                    + " writes were answered and none of them lost, " + result.kept() + " were kept in all, "
                    + result.recovered() + " starts had to recover.");
            return 0;
        } catch (IllegalStateException broken) {
            console.warn("Crash trial failed: " + broken.getMessage());
            return 1;
        }
    }

    private void tell(AtomicInteger done, int kills) {
        int now = done.incrementAndGet();
        if (now % 50 == 0) {
            console.say(now + " of " + kills + " kills");
        }
    }

    @Command(
            name = "validate",
            description = "Measures how many descriptions and case nodes are validated in a second.",
            mixinStandardHelpOptions = true)
    int validate(
            @Option(
                            names = "--descriptions",
                            defaultValue = "2000",
                            description = "How many dataset descriptions (default: ${DEFAULT-VALUE}).")
                    int descriptions,
            @Option(
                            names = "--cases",
                            defaultValue = "100000",
                            description = "How many cases of six nodes, at most (default: ${DEFAULT-VALUE}).")
                    int cases) {
        ValidateBench bench = new ValidateBench();
        bench.descriptions(descriptions, false);
        bench.descriptions(Math.min(descriptions, 200), true);
        bench.cases(Math.min(cases, 2_000), false);
        tell("descriptions", bench.descriptions(descriptions, false), bench.descriptions(descriptions, true));
        for (int number = 1_000; number <= cases; number *= 10) {
            tell(
                    "nodes of " + number + " cases",
                    bench.cases(number, false),
                    bench.cases(Math.min(number, 2_000), true));
        }
        return 0;
    }

    private void tell(String what, ValidateBench.Speed ours, ValidateBench.Speed alone) {
        console.say(String.format(
                Locale.ROOT,
                "%,d %s (%,d findings): %,.0f/s, %,.0f per processor second; "
                        + "TopBraid alone %,.0f/s, %,.0f; ratio %.1f, %.1f; %,d MB of heap",
                ours.items(),
                what,
                ours.findings(),
                ours.rate(),
                ours.processorRate(),
                alone.rate(),
                alone.processorRate(),
                ours.rate() / alone.rate(),
                ours.processorRate() / alone.processorRate(),
                heapInUse()));
    }

    /** In MB, after a collection. */
    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    static Path jar() {
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
