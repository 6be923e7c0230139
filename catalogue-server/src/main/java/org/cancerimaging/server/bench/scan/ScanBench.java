package org.cancerimaging.server.bench.scan;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.dicom.DicomScan;
import org.cancerimaging.mappers.dicom.IdentityListener;

/** Reads the same files with every reader in turn, several rounds, and compares the best of each. */
public final class ScanBench {

    private static final String OURS = "catalogue";

    private final Path folder;
    private final int rounds;
    private final Consumer<String> out;

    /**
     * Prepares a run.
     *
     * @param folder for the files; an empty one
     * @param rounds how often each reader reads the files, the best of which counts; from 1
     * @param out takes the lines of the result
     */
    public ScanBench(Path folder, int rounds, Consumer<String> out) {
        this.folder = folder;
        this.rounds = Math.max(1, rounds);
        this.out = out;
    }

    /**
     * Makes the files, measures and tells.
     *
     * @param count of files
     * @param threads numbers of threads to try, the first of which is compared with the peers
     * @throws IOException when files cannot be written or read, or a peer fails
     */
    public void run(int count, List<Integer> threads) throws IOException, InterruptedException {
        Path root = Files.createDirectories(folder.resolve("files"));
        List<Path> files = new ScanFiles(root).write(count);
        Peers peers = new Peers(root);
        List<Reader> readers = readers(files, root, threads, peers);
        say(count + " files, " + processors() + " processors, load " + shown(load()));
        say("warm, best of " + rounds + "         threads    files/s first round");
        Map<Reader, double[]> warm = rounds(readers);
        tell(warm, count);
        compare(warm, threads.get(0));
        cold(readers, peers, count);
        say("load at the end " + shown(load()));
    }

    private static List<Reader> readers(List<Path> files, Path root, List<Integer> threads, Peers peers)
            throws IOException, InterruptedException {
        List<Reader> readers = new ArrayList<>();
        for (int number : threads) {
            readers.add(new Reader(OURS, number, () -> scan(root, number, files.size())));
            readers.add(new RawLimit(files).reader(number));
        }
        readers.addAll(peers.readers());
        return readers;
    }

    private static void scan(Path root, int threads, int expected) throws IOException {
        DicomScan scan = new DicomScan(IdentityListener.NONE, Progress.NONE, threads);
        long contributed = scan.scan(List.of(root)).contributed();
        if (contributed != expected) {
            throw new IOException("only " + contributed + " of " + expected + " files could be read");
        }
    }

    private Map<Reader, double[]> rounds(List<Reader> readers) throws IOException, InterruptedException {
        Map<Reader, double[]> seconds = new LinkedHashMap<>();
        readers.forEach(reader -> seconds.put(reader, new double[rounds]));
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Reader, double[]> entry : seconds.entrySet()) {
                entry.getValue()[round] = entry.getKey().seconds();
            }
        }
        return seconds;
    }

    private void tell(Map<Reader, double[]> measured, int count) {
        measured.forEach((reader, seconds) -> say(row(reader, count / best(seconds), count / seconds[0])));
    }

    private void compare(Map<Reader, double[]> measured, int threads) {
        double ours = measured.entrySet().stream()
                .filter(entry ->
                        entry.getKey().name().equals(OURS) && entry.getKey().threads() == threads)
                .mapToDouble(entry -> best(entry.getValue()))
                .findFirst()
                .orElseThrow();
        measured.forEach((reader, seconds) -> {
            if (!reader.name().equals(OURS) && (reader.threads() == threads || reader.threads() == 1)) {
                say("catalogue on " + threads + " thread(s) : " + reader.name() + " = " + shown(best(seconds) / ours));
            }
        });
    }

    private void cold(List<Reader> readers, Peers peers, int count) throws IOException, InterruptedException {
        if (!peers.evict()) {
            say("cold: left out, because files cannot be put out of the cache here (needs python3 on Linux)");
            return;
        }
        say("cold, one pass, contents put out of the page cache by posix_fadvise(DONTNEED), folders still in it");
        for (Reader reader : readers) {
            peers.evict();
            say(row(reader, count / reader.seconds()));
        }
    }

    private static double best(double[] seconds) {
        return Arrays.stream(seconds).min().orElseThrow();
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void say(String line) {
        out.accept(line);
    }

    private static String row(Reader reader, double... rates) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-22s %8d", reader.name(), reader.threads()));
        for (double rate : rates) {
            row.append(String.format(Locale.ROOT, " %10.0f", rate));
        }
        return row.toString();
    }

    private static String shown(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
