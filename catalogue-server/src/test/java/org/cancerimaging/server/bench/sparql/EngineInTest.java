package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.server.app.TestServer;

/** Our server within the test. */
final class EngineInTest implements Engine {

    private final String name;
    private final Path folder;
    private final TestServer server;
    private final CatalogueApi api;

    /** Starts over a new folder. */
    EngineInTest(String name, Path folder) {
        this.name = name;
        this.folder = folder;
        server = new TestServer(folder);
        api = new CatalogueApi(server.address().toString(), server.administrator());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public URI queries(Store store) {
        return api.queries(store);
    }

    @Override
    public List<String> credentials() {
        return api.credentials();
    }

    @Override
    public void load(MadeData data, MadeFiles files) throws IOException, InterruptedException {
        api.load(data, files);
    }

    @Override
    public URI graph(String graph) {
        return api.graph(graph);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public double restart() {
        return 0;
    }

    @Override
    public void close() {
        server.close();
    }
}
