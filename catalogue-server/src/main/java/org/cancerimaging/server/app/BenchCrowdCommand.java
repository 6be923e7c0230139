package org.cancerimaging.server.app;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.cancerimaging.server.bench.CrowdTrial;
import org.cancerimaging.server.bench.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures record pages of the packaged server among hostile queries. */
@Command(
        name = "crowd",
        description = {
            "Starts the demo as the launcher does, sends it hostile queries and tells how long record pages take meanwhile.",
            "The queries come all at once, each as of another caller, and are stopped after 8 seconds."
        },
        mixinStandardHelpOptions = true)
final class BenchCrowdCommand implements Callable<Integer> {

    private static final int WARM = 2_000;
    private static final String RECORDS = "SELECT ?dataset { ?dataset a <http://www.w3.org/ns/dcat#Dataset> }";
    private static final Pattern ID = Pattern.compile("/dataset/([^/\\s]+)");

    @Option(
            names = "--queries",
            defaultValue = "200",
            description = "How many hostile queries (default: ${DEFAULT-VALUE}).")
    int queries;

    @Option(names = "--pages", defaultValue = "500", description = "How many pages (default: ${DEFAULT-VALUE}).")
    int pages;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "How often, one after the other (default: ${DEFAULT-VALUE}).")
    int rounds;

    private final Console console = Console.terminal();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (queries < 1 || pages < 1 || rounds < 1) {
            console.warn("--queries, --pages and --rounds take a number above zero.");
            return 2;
        }
        Path folder = Files.createTempDirectory("catalogue-crowd");
        try (ServerProcess server = demo(folder)) {
            run(new CrowdTrial(server.url(), ids(server)));
            return 0;
        } finally {
            BenchScanCommand.delete(folder);
        }
    }

    private static ServerProcess demo(Path folder) throws IOException, InterruptedException {
        return ServerProcess.start(
                BenchCommand.jar(),
                List.of("-Xmx512m", "-Dcatalogue.query.timeout=8s"),
                folder.resolve("server.log"),
                "demo",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    private static List<String> ids(ServerProcess server) throws IOException, InterruptedException {
        String query = "/sparql?query=" + URLEncoder.encode(RECORDS, StandardCharsets.UTF_8);
        return ID.matcher(server.get(query, "Accept", "text/csv").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void run(CrowdTrial trial) throws IOException, InterruptedException {
        tell("warming up", trial.alone(WARM));
        tell("alone", trial.alone(pages));
        for (int round = 1; round <= rounds; round++) {
            CrowdTrial.Figures figures = trial.among(queries, pages);
            tell("among " + queries + " hostile queries", figures);
            console.say("  " + figures.open() + " of them open at the end; ended with status " + figures.answers());
        }
    }

    private void tell(String what, CrowdTrial.Figures figures) {
        console.say(String.format(
                Locale.ROOT,
                "%s: record pages take %.1f ms (median), %.1f ms (p99), %.1f ms (longest)",
                what,
                figures.median(),
                figures.p99(),
                figures.longest()));
    }
}
