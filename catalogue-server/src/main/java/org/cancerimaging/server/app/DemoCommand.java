package org.cancerimaging.server.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cancerimaging.server.demo.DemoFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves a catalogue filled with invented data, mapped and submitted as real providers do it. */
@Command(
        name = "demo",
        description = "Fills a catalogue with invented data at the first start and serves it on this machine.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String HOST = "127.0.0.1";

    private final Console console = Console.terminal();

    @Option(names = "--port", defaultValue = "8080", description = "Port; 0 takes a free one (default: 8080).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "data/demo",
            description =
                    "Folder for sources, mappings and the catalogue; delete it to begin anew (default: data/demo).")
    private Path data = Path.of("data", "demo");

    @Override
    public Integer call() throws InterruptedException {
        int free;
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            free = probe.getLocalPort();
        } catch (IOException taken) {
            console.warn("Port " + port + " is in use. Name another one with --port.");
            return 1;
        }
        int prepared = Serving.explained(console, () -> prepare("http://localhost:" + free + "/"));
        return prepared != 0
                ? prepared
                : Serving.run(console, new ServerSettings(HOST, free, folder().catalogue(), null), key -> {});
    }

    /** The public port answers only when everything is in, so the first load goes over a port of its own. */
    private int prepare(String base) throws InterruptedException {
        try (DemoFolder folder = folder()) {
            String finished = folder.finishedBase().orElse("");
            if (finished.isEmpty()) {
                new DemoLoad(console, folder, base).run();
            } else {
                console.say("Using the data in " + folder.root() + " (delete the folder to begin anew).");
            }
            if (!finished.isEmpty() && !finished.equals(base)) {
                console.say("Its records keep the addresses they were made with: " + finished);
            }
            return 0;
        } catch (IOException failed) {
            console.warn("The demonstration cannot be made: " + failed.getMessage());
            return 1;
        }
    }

    private DemoFolder folder() {
        return new DemoFolder(data.toAbsolutePath().normalize());
    }
}
