package org.cancerimaging.mappers.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.cancerimaging.mappers.outbound.MappingResult;

/** Files with canaries in them and in their folders' names, and everything that a site writes or prints about them. */
final class CanaryRun {

    static final long SEED = 20261121;

    private static final Map<Encoding, String> SYNTAXES = Map.of(
            Encoding.EXPLICIT_LITTLE, "1.2.840.10008.1.2.1",
            Encoding.IMPLICIT_LITTLE, "1.2.840.10008.1.2",
            Encoding.EXPLICIT_BIG, "1.2.840.10008.1.2.2");
    private static final int CUTS = 12;

    private final Path folder;
    private final String stem;
    private final Path in;
    private final Map<String, byte[]> made = new LinkedHashMap<>();
    private int files;

    CanaryRun(Path folder, String stem) throws IOException {
        this.folder = folder;
        this.stem = stem;
        this.in = Files.createDirectories(folder.resolve("in").resolve(Canaries.word(stem, 0x00100010)));
    }

    /** Whole files of each class, in turn in each encoding, and copies that end within a canary. */
    void plant(String term, Charset charset, boolean wellFormed) throws IOException {
        CanaryObject object = new CanaryObject(term, charset, stem, wellFormed);
        Random random = new Random(SEED);
        int turn = wellFormed ? 1 : 0;
        for (String sopClass : CanaryObject.CLASSES) {
            Encoding encoding = List.of(Encoding.EXPLICIT_LITTLE, Encoding.IMPLICIT_LITTLE, Encoding.EXPLICIT_BIG)
                    .get(turn++ % 3);
            byte[] whole = object.file(encoding, SYNTAXES.getOrDefault(encoding, ""), sopClass);
            write("whole", whole);
            write("deflated", object.deflated(sopClass));
            for (int cut = 0; cut < CUTS; cut++) {
                write("cut", Arrays.copyOf(whole, 140 + random.nextInt(whole.length)));
            }
        }
    }

    private void write(String kind, byte[] content) throws IOException {
        Files.write(in.resolve(name(files++, kind)), content);
    }

    /** Maps twice, the second time from the journal, and once more with everything put aside; explains some files. */
    MappingResult everything() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            MappingResult result = map();
            made.put("second result", bytes(map().toString()));
            made.put("result", bytes(result.toString()));
            putAside();
            explain();
            return result;
        } finally {
            System.setOut(out);
            System.setErr(err);
            made.put("printed", printed.toByteArray());
        }
    }

    /** All that was written or printed, by place. */
    Map<String, byte[]> made() {
        return made;
    }

    int files() {
        return files;
    }

    /** The bytes of one planted file. */
    byte[] planted(int number, String kind) throws IOException {
        return Files.readAllBytes(in.resolve(name(number, kind)));
    }

    /** Named by the patient's id, in a folder named by the patient. */
    private String name(int number, String kind) {
        return Canaries.word(stem, 0x00100020) + " " + number + " " + kind;
    }

    private MappingResult map() throws IOException {
        DicomSource source = new DicomSource(List.of(folder.resolve("in")), state("state", false));
        MappingResult result = new MappingJob(
                        TestSites.P1, folder.resolve("out"), DatasetProfile.NONE, "test", Clock.systemUTC())
                .run(source, Progress.NONE);
        gather(folder.resolve("out"));
        gather(folder.resolve("state"));
        return result;
    }

    private void putAside() throws IOException {
        try (ScanMemory memory = ScanMemory.open(state("aside", true), TestSites.P1.key(), 0)) {
            new ScanRun(List.of(folder.resolve("in")), any -> {}, Progress.NONE, 1, memory).run();
            gather(folder.resolve("aside"));
        }
    }

    private void explain() throws IOException {
        for (Path file : list(in)) {
            String name = file.getFileName().toString();
            if (!name.endsWith("cut") || name.hashCode() % 4 == 0) {
                Explanation told = new FileExplainer(TestSites.P1).explain(file);
                made.put("explained " + made.size(), bytes(told.text()));
                made.put("explained " + made.size() + " as JSON", bytes(told.json()));
            }
        }
    }

    private ScanState state(String name, boolean full) {
        List<String> told = new ArrayList<>();
        return new ScanState(folder.resolve(name), full, line -> {
            told.add(line);
            made.put("told " + made.size(), bytes(told.toString()));
        });
    }

    private void gather(Path from) throws IOException {
        for (Path file : list(from)) {
            made.put(made.size() + " " + folder.relativize(file), Files.readAllBytes(file));
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
