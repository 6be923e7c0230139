package org.cancerimaging.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cancerimaging.server.bench.ServerProcess;

/** The jar that was packaged before these tests run. */
final class Jar {

    static final Path PATH = Path.of("target", "catalogue-server.jar").toAbsolutePath();

    private Jar() {}

    /** Starts {@code serve} over a new data folder inside the given one. */
    static ServerProcess serve(Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        return ServerProcess.start(
                PATH,
                folder.resolve("server.log"),
                "serve",
                "--port",
                "0",
                "--data",
                data.toString(),
                "--base",
                "http://localhost:8080/");
    }
}
