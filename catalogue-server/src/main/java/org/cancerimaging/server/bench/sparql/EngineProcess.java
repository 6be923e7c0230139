package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another program's server as a process in a folder of its own, with its output in a file there. */
final class EngineProcess implements AutoCloseable {

    /** As much memory for objects as our server gets. */
    static final String HEAP = "-Xmx1g";

    private static final int STEPS = 6_000;
    private static final int STEP_MILLIS = 20;

    private final Path folder;
    private final List<String> command;
    private final URI ready;
    private Process process;

    private EngineProcess(Path folder, List<String> command, URI ready) throws IOException {
        this.folder = folder;
        this.command = command;
        this.ready = ready;
        this.process = launch();
    }

    /**
     * Starts a program and waits until it answers.
     *
     * @param ready what answers 200 as soon as it serves
     */
    static EngineProcess start(Path folder, List<String> command, URI ready) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        EngineProcess started = new EngineProcess(folder, command, ready);
        started.await();
        return started;
    }

    /** The command that runs Java as this program is run. */
    static List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP));
        command.addAll(arguments);
        return command;
    }

    Path folder() {
        return folder;
    }

    long pid() {
        return process.pid();
    }

    double restart() throws IOException, InterruptedException {
        close();
        long began = System.nanoTime();
        process = launch();
        await();
        return (System.nanoTime() - began) / 1e9;
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("engine.log").toFile()));
        builder.environment().put("FUSEKI_BASE", folder.resolve("base").toString());
        return builder.start();
    }

    private void await() throws IOException, InterruptedException {
        for (int step = 0; step < STEPS && process.isAlive(); step++) {
            if (answers()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
        close();
        throw new IOException("an engine did not start, see " + folder.resolve("engine.log"));
    }

    private boolean answers() {
        try {
            return Calls.send("GET", ready, Calls.text(""), List.of()).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
