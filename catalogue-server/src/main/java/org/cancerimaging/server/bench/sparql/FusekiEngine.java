package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Apache Jena Fuseki with two TDB2 databases, whose default graph is the union of all graphs. */
final class FusekiEngine implements PeerEngine {

    private static final String SERVICE = """
            @prefix fuseki: <http://jena.apache.org/fuseki#> .
            @prefix tdb2: <http://jena.apache.org/2016/tdb#> .
            [] a fuseki:Service ; fuseki:name "%1$s" ;
              fuseki:endpoint [ fuseki:operation fuseki:query ] , [ fuseki:operation fuseki:update ] , [ fuseki:operation fuseki:gsp-rw ] ;
              fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "%1$s" ; tdb2:unionDefaultGraph true ] .
            """;

    private final EngineProcess process;
    private final String url;

    private FusekiEngine(EngineProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    static FusekiEngine start(Path jar, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path configuration = folder.resolve("config.ttl");
        Files.writeString(configuration, SERVICE.formatted("public") + SERVICE.formatted("restricted"));
        int port = Calls.freePort();
        String url = "http://127.0.0.1:" + port;
        List<String> arguments = List.of(
                "-jar",
                jar.toAbsolutePath().toString(),
                "--localhost",
                "--ping",
                "--port",
                String.valueOf(port),
                "--config",
                configuration.toString());
        URI ready = URI.create(url + "/public?query=ASK%7B%7D");
        return new FusekiEngine(EngineProcess.start(folder, EngineProcess.java(arguments), ready), url);
    }

    @Override
    public EngineProcess process() {
        return process;
    }

    @Override
    public String name() {
        return "Fuseki";
    }

    @Override
    public URI queries(Store store) {
        return URI.create(url + "/" + store.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void load(MadeData data, MadeFiles files) throws IOException {
        for (Store store : Store.values()) {
            Calls.need(
                    "POST",
                    queries(store),
                    Calls.file(files.of(store)),
                    List.of("Content-Type", "application/n-quads"));
        }
    }

    @Override
    public URI graph(String name) {
        return URI.create(url + "/public?graph=" + Calls.encoded(name));
    }
}
