package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cancerimaging.server.bench.scan.RescanBench;
import org.cancerimaging.server.bench.scan.ScanBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast DICOM headers are read, beside other readers. */
@Command(
        name = "scan",
        description = {
            "Reads generated DICOM files, beside pydicom, dcmdump and gdcmscanner where they are installed.",
            "The files are deleted afterwards; 4,000 need 400 MB."
        },
        mixinStandardHelpOptions = true)
final class BenchScanCommand implements Callable<Integer> {

    @Option(names = "--files", defaultValue = "4000", description = "How many files (default: ${DEFAULT-VALUE}).")
    int files;

    @Option(
            names = "--threads",
            split = ",",
            defaultValue = "1,2",
            description = "Numbers of threads to try (default: ${DEFAULT-VALUE}).")
    List<Integer> threads = List.of();

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description =
                    "How often each reader reads them; Java has seen enough after 15 (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--unchanged", defaultValue = "0", description = "Also scan so many unchanged files again.")
    int unchanged;

    @Option(
            names = "--series",
            defaultValue = "0",
            description = "Also map so many series, from one tar archive; 1,000,000 need 6 GB of disk.")
    int series;

    private final Console console = Console.terminal();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("catalogue-scan");
        try {
            if (files > 0) {
                new ScanBench(folder, rounds, console::say).run(files, threads);
            }
            RescanBench rescan = new RescanBench(folder, console::say);
            if (unchanged > 0) {
                rescan.unchanged(unchanged);
            }
            if (series > 0) {
                rescan.series(series);
            }
            return 0;
        } finally {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
