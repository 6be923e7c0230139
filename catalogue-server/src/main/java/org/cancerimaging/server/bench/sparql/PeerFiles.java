package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The programs of others, as far as they are named.
 *
 * @param fuseki jar of jena-fuseki-server
 * @param rdf4j war of rdf4j-http-server
 * @param jetty jar of jetty-runner, which the war needs
 * @param virtuoso program virtuoso-t, with isql-vt beside it
 */
public record PeerFiles(
        @Nullable Path fuseki,
        @Nullable Path rdf4j,
        @Nullable Path jetty,
        @Nullable Path virtuoso) {

    /**
     * The same, and what a folder holds of those that are not named.
     *
     * @param folder with files as they are named in their repositories
     */
    public PeerFiles orIn(Path folder) throws IOException {
        return new PeerFiles(
                fuseki != null ? fuseki : find(folder, "jena-fuseki-server-.*\\.jar"),
                rdf4j != null ? rdf4j : find(folder, "rdf4j-http-server-.*\\.war"),
                jetty != null ? jetty : find(folder, "jetty-runner-.*\\.jar"),
                virtuoso != null ? virtuoso : find(folder, "virtuoso-t"));
    }

    /** Starts those that are there, and says which are not. */
    List<Engine> start(Path folder, Consumer<String> out) throws IOException, InterruptedException {
        List<Engine> engines = new ArrayList<>();
        boolean all = false;
        try {
            start(engines, folder, out);
            all = true;
            return engines;
        } finally {
            for (Engine engine : all ? List.<Engine>of() : engines) {
                engine.close();
            }
        }
    }

    private void start(List<Engine> engines, Path folder, Consumer<String> out)
            throws IOException, InterruptedException {
        if (fuseki != null) {
            engines.add(FusekiEngine.start(fuseki, folder.resolve("fuseki")));
        } else {
            out.accept("Fuseki is left out: its jar is not named (--fuseki)");
        }
        if (rdf4j != null && jetty != null) {
            engines.add(Rdf4jEngine.start(jetty, rdf4j, folder.resolve("rdf4j")));
        } else {
            out.accept("RDF4J server is left out: its war and a Jetty runner are not named (--rdf4j, --jetty)");
        }
        if (virtuoso != null) {
            engines.add(VirtuosoEngine.start(virtuoso, folder.resolve("virtuoso")));
        } else {
            out.accept("Virtuoso is left out: its program is not named (--virtuoso)");
        }
    }

    private static @Nullable Path find(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElse(null);
        }
    }
}
