package org.cancerimaging.server.bench.scan;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.dicom.DicomScan;
import org.cancerimaging.mappers.dicom.DicomSource;
import org.cancerimaging.mappers.dicom.IdentityListener;
import org.cancerimaging.mappers.dicom.ScanState;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.cancerimaging.mappers.outbound.MappingResult;
import org.cancerimaging.mappers.privacy.SiteKey;

/** How long a second run over unchanged files takes, and how much memory very many series need. */
public final class RescanBench {

    private static final int TAR_BLOCK = 512;
    private static final Duration SETTLED = Duration.ofHours(1);

    private final Path folder;
    private final Consumer<String> out;

    /**
     * Prepares a run.
     *
     * @param folder for files and state; an empty one
     * @param out takes the lines of the result
     */
    public RescanBench(Path folder, Consumer<String> out) {
        this.folder = folder;
        this.out = out;
    }

    /** Scans so many small files, then again while nothing has changed, three times. */
    public void unchanged(int count) throws IOException {
        Path root = Files.createDirectories(folder.resolve("unchanged"));
        new ScanFiles(root).writeSmall(count);
        settle(root);
        SiteKey key = SiteKey.open(folder.resolve("site.key"));
        scan("first scan of " + count + " files", root, key);
        for (int i = 0; i < 3; i++) {
            scan("scan of " + count + " unchanged files", root, key);
        }
    }

    /** Makes the files an hour old: what was written a moment ago is read again. */
    private static void settle(Path root) throws IOException {
        FileTime earlier = FileTime.from(Instant.now().minus(SETTLED));
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, earlier);
            }
        }
    }

    /**
     * Maps one tar archive with so many objects, each of a series of its own, four to a person: reads and gathers them,
     * writes the cases and all that is derived from them.
     */
    public void series(int count) throws IOException {
        Path tar = folder.resolve("series.tar");
        try (OutputStream stream = Files.newOutputStream(tar);
                OutputStream archive = new BufferedOutputStream(stream, 1 << 20)) {
            for (int i = 0; i < count; i++) {
                member(archive, i, ScanFiles.alone(i));
            }
            archive.write(new byte[2 * TAR_BLOCK]);
        }
        map(count + " series mapped", tar, SiteKey.open(folder.resolve("site.key")));
    }

    private void map(String what, Path tar, SiteKey key) throws IOException {
        long start = System.nanoTime();
        ScanState state = new ScanState(folder.resolve("state"), false, out);
        Site site = new Site("bench", "bench", Site.STANDARD_BASE, key, null);
        Path output = Files.createDirectories(folder.resolve("mapped"));
        MappingJob job = new MappingJob(site, output, DatasetProfile.NONE, "bench", Clock.systemUTC());
        MappingResult result = job.run(new DicomSource(List.of(tar), state), Progress.NONE);
        tell(
                what,
                start,
                result.counts().get("files used") + " files used, "
                        + (Files.size(output.resolve("cases/dicom.nt")) >> 20) + " MB of cases");
    }

    private void scan(String what, Path root, SiteKey key) throws IOException {
        long start = System.nanoTime();
        ScanState state = new ScanState(folder.resolve("state"), false, out);
        DicomScan.Outcome outcome = new DicomScan(IdentityListener.NONE, Progress.NONE).scan(List.of(root), state, key);
        tell(what, start, outcome.series().size() + " series");
    }

    private void tell(String what, long start, String found) {
        double seconds = (System.nanoTime() - start) / 1e9;
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        out.accept(String.format(
                Locale.ROOT,
                "%s: %.2f s, %s, heap limit %d MB, most in use %d MB",
                what,
                seconds,
                found,
                heap,
                mostInUse() >> 20));
    }

    /** Of each part of the heap the most that was ever in use, garbage included, in bytes. */
    private static long mostInUse() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static void member(OutputStream archive, int number, byte[] content) throws IOException {
        byte[] header = new byte[TAR_BLOCK];
        put(header, 0, "s" + number + ".dcm");
        put(header, 124, String.format(Locale.ROOT, "%011o", content.length));
        put(header, 148, "        ");
        header[156] = '0';
        put(header, 257, "ustar\0" + "00");
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xFF;
        }
        put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        archive.write(header);
        archive.write(content);
        archive.write(new byte[(TAR_BLOCK - content.length % TAR_BLOCK) % TAR_BLOCK]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
