package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.cancerimaging.server.bench.sparql.PeerFiles;
import org.cancerimaging.server.bench.sparql.SparqlBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the packaged server beside other SPARQL servers. */
@Command(
        name = "sparql",
        description = {
            "Fills this server, Fuseki, RDF4J server and Virtuoso with the same invented data and asks them the same.",
            "Servers whose files are not named are left out. The data is deleted afterwards; a tenth needs 3 GB."
        },
        mixinStandardHelpOptions = true)
final class BenchSparqlCommand implements Callable<Integer> {

    @Option(
            names = "--scale",
            defaultValue = "0.1",
            description = "Part of 100,000 cases and 10,000 datasets (default: ${DEFAULT-VALUE}).")
    double scale;

    @Option(names = "--seed", defaultValue = "1", description = "Decides the data (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--peers", description = "Folder with the files of other servers, as they are published.")
    @Nullable
    Path peers;

    @Option(names = "--fuseki", description = "jena-fuseki-server-*.jar")
    @Nullable
    Path fuseki;

    @Option(names = "--rdf4j", description = "rdf4j-http-server-*.war")
    @Nullable
    Path rdf4j;

    @Option(names = "--jetty", description = "jetty-runner-*.jar, for RDF4J server.")
    @Nullable
    Path jetty;

    @Option(names = "--virtuoso", description = "virtuoso-t, with isql-vt beside it.")
    @Nullable
    Path virtuoso;

    @Option(names = "--queries", split = ",", description = "Only these, e.g. Q1,Q4.")
    List<String> queries = List.of();

    @Option(
            names = "--rounds",
            defaultValue = "20",
            description = "How often each query is asked when warm (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--warm-seconds",
            defaultValue = "3",
            description = "How long each server is asked each query before that (default: ${DEFAULT-VALUE}).")
    int warmSeconds;

    @Option(
            names = "--write-seconds",
            defaultValue = "10",
            description = "How long each server is read at a time, alone and beside commits; 0 leaves writing out.")
    int writeSeconds;

    private final Console console = Console.terminal();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PeerFiles named = new PeerFiles(fuseki, rdf4j, jetty, virtuoso);
        PeerFiles files = peers == null ? named : named.orIn(peers);
        SparqlBench.Plan plan = new SparqlBench.Plan(
                scale, seed, queries, rounds, Duration.ofSeconds(warmSeconds), Duration.ofSeconds(writeSeconds));
        Path folder = Files.createTempDirectory("catalogue-sparql");
        try {
            new SparqlBench(plan, console::say).run(BenchCommand.jar(), files, folder);
            return 0;
        } finally {
            BenchScanCommand.delete(folder);
        }
    }
}
