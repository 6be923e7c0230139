package org.cancerimaging.server.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the server until it is ended. */
@Command(name = "serve", description = "Serves a catalogue from a data folder.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Console console = Console.terminal();

    @Option(names = "--port", defaultValue = "8080", description = "Port; 0 takes a free one (default: 8080).")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "Folder for everything that is kept (default: data).")
    private Path data = Path.of("data");

    @Option(
            names = "--base",
            description = "Start of all record IRIs, ends in '/'. Kept from the first start (default: "
                    + DataFolder.STANDARD_BASE + ").")
    private @Nullable String base;

    @Override
    public Integer call() throws InterruptedException {
        return Serving.run(console, new ServerSettings(host, port, data, base), this::showAdministratorsKey);
    }

    private void showAdministratorsKey(String key) {
        console.say("Administrator's key, shown only now: " + key);
    }
}
