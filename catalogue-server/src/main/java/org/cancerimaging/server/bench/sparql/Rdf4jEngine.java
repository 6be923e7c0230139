package org.cancerimaging.server.bench.sparql;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An RDF4J server under Jetty with two native stores. */
final class Rdf4jEngine implements PeerEngine {

    private static final String NATIVE = """
            PREFIX rep: <http://www.openrdf.org/config/repository#>
            PREFIX sail: <http://www.openrdf.org/config/sail#>
            PREFIX sr: <http://www.openrdf.org/config/repository/sail#>
            PREFIX ns: <http://www.openrdf.org/config/sail/native#>
            [] a rep:Repository ; rep:repositoryID "%s" ; rep:repositoryImpl [
              rep:repositoryType "openrdf:SailRepository" ;
              sr:sailImpl [ sail:sailType "openrdf:NativeStore" ; ns:tripleIndexes "spoc,posc,ospc,cspo" ] ] .
            """;

    /** In one transaction, a million statements take this store longer than a quarter of an hour. */
    private static final int AT_A_TIME = 50_000;

    private final EngineProcess process;
    private final String url;

    private Rdf4jEngine(EngineProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    static Rdf4jEngine start(Path jetty, Path war, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = Calls.freePort();
        String url = "http://127.0.0.1:" + port;
        List<String> arguments = List.of(
                "-Dorg.eclipse.rdf4j.appdata.basedir=" + folder,
                "-jar",
                jetty.toAbsolutePath().toString(),
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                war.toAbsolutePath().toString());
        URI ready = URI.create(url + "/protocol");
        Rdf4jEngine engine = new Rdf4jEngine(EngineProcess.start(folder, EngineProcess.java(arguments), ready), url);
        engine.makeRepositories();
        return engine;
    }

    private void makeRepositories() throws IOException {
        for (Store store : Store.values()) {
            String configuration = NATIVE.formatted(store.name().toLowerCase(Locale.ROOT));
            Calls.need("PUT", queries(store), Calls.text(configuration), List.of("Content-Type", "text/turtle"));
        }
    }

    @Override
    public EngineProcess process() {
        return process;
    }

    @Override
    public String name() {
        return "RDF4J server";
    }

    @Override
    public URI queries(Store store) {
        return URI.create(url + "/repositories/" + store.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void load(MadeData data, MadeFiles files) throws IOException {
        for (Store store : Store.values()) {
            load(store, files.of(store));
        }
    }

    private void load(Store store, Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String part = String.join("\n", lines.lines().limit(AT_A_TIME).toList());
            while (!part.isEmpty()) {
                Calls.need(
                        "POST",
                        URI.create(queries(store) + "/statements"),
                        Calls.text(part),
                        List.of("Content-Type", "application/n-quads"));
                part = String.join("\n", lines.lines().limit(AT_A_TIME).toList());
            }
        }
    }

    @Override
    public URI graph(String name) {
        return URI.create(queries(Store.PUBLIC) + "/rdf-graphs/service?graph=" + Calls.encoded(name));
    }
}
