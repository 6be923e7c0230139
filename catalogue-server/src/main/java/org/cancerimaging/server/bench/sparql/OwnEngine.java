package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cancerimaging.server.bench.ServerProcess;

/** The packaged catalogue, filled by submissions. */
final class OwnEngine implements Engine {

    private final Path jar;
    private final Path folder;
    private ServerProcess process;
    private CatalogueApi api;

    private OwnEngine(Path jar, Path folder) throws IOException, InterruptedException {
        this.jar = jar;
        this.folder = folder;
        this.process = launch();
        this.api = new CatalogueApi(process.url(), process.adminKey());
    }

    static OwnEngine start(Path jar, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        return new OwnEngine(jar, folder);
    }

    private ServerProcess launch() throws IOException, InterruptedException {
        return ServerProcess.start(
                jar,
                List.of(EngineProcess.HEAP),
                folder.resolve("engine-" + System.nanoTime() + ".log"),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--base",
                MadeData.BASE);
    }

    CatalogueApi api() {
        return api;
    }

    @Override
    public String name() {
        return "catalogue";
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
    public URI graph(String name) {
        return api.graph(name);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public double restart() throws IOException, InterruptedException {
        process.close();
        double seconds = LoadTrial.seconds(() -> process = launch());
        api = new CatalogueApi(process.url(), api.key());
        return seconds;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.close();
    }
}
