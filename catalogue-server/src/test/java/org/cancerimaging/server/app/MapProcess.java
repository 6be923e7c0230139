package org.cancerimaging.server.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs {@code catalogue map …} as a process of its own, with standard input, into a folder that can be looked at. */
final class MapProcess {

    private final Path folder;

    /** What a person sees of a run. */
    record Run(int exit, String results, String messages) {}

    MapProcess(Path folder) {
        this.folder = folder;
    }

    Run run(byte[] input, Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile="
                        + Path.of("src/main/resources/logback.xml").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.cancerimaging.server.app.Main"));
        command.addAll(arguments(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("results").toFile())
                .redirectError(folder.resolve("messages").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException notRead) {
            Files.writeString(folder.resolve("unread"), "the program did not read its input to the end");
        }
        int exit = process.waitFor();
        return new Run(exit, read(folder.resolve("results")), read(folder.resolve("messages")));
    }

    /** The same command line in this process, for what is refused before a source is opened; it takes no standard input. */
    Run runHere(String... words) {
        PrintStream before = System.err;
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        try (PrintStream heard = new PrintStream(messages, true, StandardCharsets.UTF_8)) {
            System.setErr(heard);
            int exit = Main.run(arguments(words).toArray(String[]::new));
            return new Run(exit, "", messages.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    private List<String> arguments(String... words) {
        List<String> arguments = new ArrayList<>(List.of("map"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--provider", "p1", "--dataset", "d1", "--out", out().toString()));
        arguments.addAll(List.of("--key", folder.resolve("site.key").toString()));
        return arguments;
    }

    Path out() {
        return folder.resolve("mapped");
    }

    /** A file of the output folder. */
    String output(String name) throws IOException {
        return read(out().resolve(name));
    }

    /** All files of the output folder as one text, to look for what must not be there. */
    String everything() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.walk(out())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.write(Files.readAllBytes(file));
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
