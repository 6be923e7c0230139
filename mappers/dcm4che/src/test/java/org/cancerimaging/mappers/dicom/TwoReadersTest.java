package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.dicom.source.FileBytes;
import org.cancerimaging.mappers.dicom.source.SecondReader;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.io.DicomInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both readers over every real file: equal values where both read, and the table of the documents says how many. */
class TwoReadersTest {

    private static final String BEGIN = "<!-- dcm4che -->\n";
    private static final String END = "<!-- end of dcm4che -->";
    private static final List<Attribute> COMPARED = List.of(
            Attribute.SOP_CLASS,
            Attribute.SOP_INSTANCE,
            Attribute.STUDY_DATE,
            Attribute.ACCESSION_NUMBER,
            Attribute.MODALITY,
            Attribute.MANUFACTURER,
            Attribute.MODEL,
            Attribute.PATIENT_NAME,
            Attribute.PATIENT_ID,
            Attribute.BIRTH_DATE,
            Attribute.SEX,
            Attribute.AGE,
            Attribute.BODY_PART,
            Attribute.STUDY_UID,
            Attribute.SERIES_UID,
            Attribute.LATERALITY,
            Attribute.PROTOCOL_NAME);

    private static final Map<String, Encoding> ENCODINGS = Map.of(
            "1.2.840.10008.1.2", Encoding.IMPLICIT_LITTLE,
            "1.2.840.10008.1.2.1", Encoding.EXPLICIT_LITTLE,
            "1.2.840.10008.1.2.2", Encoding.EXPLICIT_BIG);

    @TempDir
    private Path folder;

    private final Map<String, Integer> values = new TreeMap<>();
    private final Map<String, Integer> files = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    @Test
    @Tag("real-data")
    void whereBothReadTheyReadTheSame() throws IOException {
        HeaderReader reader = new HeaderReader();
        try (Stream<Path> walk = Files.walk(RealData.folder())) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                compare(reader, file);
            }
        }
        System.out.println("dcm4che agreement: files " + files + ", values " + values);
        differences.forEach(System.out::println);
        assertEquals(List.of(), differences);
        checkTable();
    }

    @Test
    void generatedObjectsAreReadTheSameInEveryEncoding() throws IOException {
        long seed = System.nanoTime();
        System.out.println("two readers seed: " + seed);
        Random random = new Random(seed);
        HeaderReader reader = new HeaderReader();
        for (int number = 0; number < 100; number++) {
            for (Map.Entry<String, Encoding> written : ENCODINGS.entrySet()) {
                Path file = folder.resolve("generated.dcm");
                Files.write(file, generated(random, written.getKey(), written.getValue()));
                compare(reader, file);
            }
        }
        assertEquals(List.of(), differences);
        assertEquals(Map.of("both read", 300), files);
    }

    private static byte[] generated(Random random, String syntax, Encoding encoding) {
        DicomBytes object = DicomBytes.of(encoding);
        for (Attribute attribute : COMPARED) {
            if (attribute == Attribute.SERIES_UID || random.nextInt(3) > 0) {
                object.text(attribute.tag(), "LO", text(random));
            }
        }
        return DicomBytes.of(encoding).file(syntax).raw(object.toArray()).toArray();
    }

    /** Digits and points, which every value representation here may hold. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("1");
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append("0123456789.".charAt(random.nextInt(11)));
        }
        return text.toString();
    }

    /** With the second reader in the build, nothing that is refused has gone untried, and the report says so. */
    @Test
    @Tag("real-data")
    void whatIsRefusedWasRefusedTwice() {
        assertNotNull(SecondReader.find());
        DicomScan.Outcome outcome = SeriesRows.scan(RealData.folder());
        List<Issue> refused = outcome.problems().stream()
                .filter(issue -> issue.code().matches("DICOM-00(02|04|05|07|08|09|13|14)"))
                .toList();
        assertTrue(refused.size() > 5, "files that ours refuses: " + refused.size());
        assertEquals(
                List.of(),
                refused.stream()
                        .filter(issue -> !issue.done().endsWith("the second reader refuses it, too"))
                        .map(Issue::code)
                        .toList());
    }

    private void compare(HeaderReader reader, Path file) throws IOException {
        boolean ours;
        try (FileBytes bytes = FileBytes.open(file)) {
            Fault fault = reader.read(bytes);
            ours = reader.header().isMediaDirectory() || fault == null;
        }
        Attributes theirs = theirs(file);
        files.merge(told(ours, theirs != null), 1, Integer::sum);
        if (!ours || theirs == null || reader.header().isMediaDirectory()) {
            return;
        }
        for (Attribute attribute : COMPARED) {
            String own = reader.header().text(attribute).replaceFirst("=+$", "").strip();
            String other = text(theirs, attribute);
            values.merge(attribute.name(), other.isEmpty() && own.isEmpty() ? 0 : 1, Integer::sum);
            if (!own.equals(other)) {
                differences.add(file.getFileName() + " " + attribute + ": " + own + " / " + other);
            }
        }
    }

    private static String told(boolean ours, boolean theirs) {
        if (ours == theirs) {
            return ours ? "both read" : "neither reads";
        }
        return "only " + (ours ? "ours" : "dcm4che") + " reads";
    }

    private static String text(Attributes theirs, Attribute attribute) {
        String[] all = theirs.getStrings(attribute.tag());
        return all == null
                ? ""
                : String.join(
                                "\\",
                                Arrays.stream(all)
                                        .map(one -> one == null ? "" : one.strip())
                                        .toList())
                        .replaceFirst("=+$", "")
                        .strip();
    }

    private static @Nullable Attributes theirs(Path file) {
        try (InputStream stream = Files.newInputStream(file);
                DicomInputStream in = new DicomInputStream(stream)) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.NO);
            return in.readDatasetUntilPixelData();
        } catch (IOException | RuntimeException refused) {
            return null;
        }
    }

    /** The section of the document between its two marks, which this test writes with catalogue.write=true. */
    private void checkTable() throws IOException {
        StringBuilder section = new StringBuilder("| files | number |\n|---|---|\n");
        files.forEach((name, count) -> row(section, name, count));
        section.append("\n| value | files that have one | equal |\n|---|---|---|\n");
        values.forEach(
                (name, count) -> row(section, name.toLowerCase(Locale.ROOT).replace('_', ' '), count + " | all"));
        Path document = Path.of("../../docs/conformance.md");
        String text = Files.readString(document);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(document, text.substring(0, from) + section + text.substring(to));
        } else {
            assertEquals(section.toString(), text.substring(from, to), "run with -Dcatalogue.write=true");
        }
    }

    private static void row(StringBuilder table, String name, Object value) {
        table.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }
}
