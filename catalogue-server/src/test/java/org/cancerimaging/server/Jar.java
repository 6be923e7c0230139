package org.cancerimaging.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.bench.ServerProcess;

/** The jar that was packaged before these tests run. */
final class Jar {

    static final Path PATH = Path.of("target", "catalogue-server.jar").toAbsolutePath();

    private Jar() {}

    /** Starts {@code serve} over a new data folder inside the given one, with more options of the virtual machine. */
    static ServerProcess serve(Path folder, String... options) throws IOException, InterruptedException {
        Path log = folder.resolve("server.log");
        Files.deleteIfExists(log);
        Path data = Files.createDirectories(folder.resolve("data"));
        String[] arguments = {"serve", "--port", "0", "--data", data.toString(), "--base", "http://localhost:8080/"};
        if (options.length == 0) {
            return ServerProcess.start(PATH, log, arguments);
        }
        List<String> all = new ArrayList<>(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
        all.addAll(List.of(options));
        return ServerProcess.start(PATH, all, log, arguments);
    }
}
