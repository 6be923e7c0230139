package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What an engine takes of the machine. */
final class Footprint {

    private Footprint() {}

    /** Bytes that a folder takes on the disk: holes in files do not count, where {@code du} can tell. */
    static long disk(Path folder) throws IOException, InterruptedException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try {
            Process du = new ProcessBuilder("du", "-sk", folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String told = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            du.waitFor();
            return 1024 * Long.parseLong(told.replaceAll("(?s)\\s.*", ""));
        } catch (IOException | NumberFormatException noSuchProgram) {
            return lengths(folder);
        }
    }

    /**
     * Resident memory of a process in bytes, 0 where the system does not tell.
     *
     * @param kind {@code VmRSS} for all, {@code RssAnon} without what it shares with files
     */
    static long memory(long pid, String kind) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(kind + ":"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** Seconds that all processors together have worked for a process; it tells more than the clock on a busy machine. */
    static double processor(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(worked -> worked.toMillis() / 1e3)
                .orElse(0.0);
    }

    private static long lengths(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
