package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.dicom.source.FileBytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares every value that both readers read with pydicom, where it is installed. */
@Tag("real-data")
class PydicomAgreementTest {

    private static final String BEGIN = "<!-- pydicom -->\n";
    private static final String END = "<!-- end of pydicom -->";
    private static final String PYTHON = "/usr/bin/python3";

    private record Line(String path, Map<String, String> values) {}

    @TempDir
    private Path work;

    @Test
    void allValuesAgreeWithPydicom() throws Exception {
        Path folder = RealData.folder();
        assumeTrue(hasPydicom(), "no pydicom in " + PYTHON);
        Map<String, Integer> compared = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        Set<String> readable = new HashSet<>();
        int files = 0;
        HeaderReader reader = new HeaderReader();
        for (Line line : pydicomValues(folder)) {
            files++;
            readable.add(line.path());
            compare(line, read(reader, folder.resolve(line.path())), compared, differences);
        }
        int refused = outcomesOfRefused(folder, readable);
        System.out.println("pydicom agreement: " + files + " files, compared values " + compared);
        assertEquals(List.of(), differences);
        assertTrue(files > 300, "files read by pydicom: " + files);
        checkTable(files, refused, compared);
    }

    private static Header read(HeaderReader reader, Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            reader.read(bytes);
        }
        return reader.header();
    }

    private static void compare(Line line, Header header, Map<String, Integer> compared, List<String> differences) {
        line.values().forEach((name, value) -> {
            String theirs = value.replace("\0", "").strip();
            String ours = ours(name, header);
            compared.merge(name, theirs.isEmpty() ? 0 : 1, Integer::sum);
            if (!ours.equals(theirs) && !isSameNumber(name, ours, theirs)) {
                differences.add(line.path() + " " + name + ": " + ours + " / " + theirs);
            }
        });
    }

    private static String ours(String name, Header header) {
        return switch (name) {
            case "SEGMENTS" ->
                header.segments().stream()
                        .map(segment -> segment.number() + " " + Objects.requireNonNullElse(segment.algorithmType(), "")
                                + " " + code(segment.category()) + " " + code(segment.type()))
                        .collect(Collectors.joining(", "));
            case "MEASUREMENTS" ->
                header.measurements().stream()
                        .map(one -> code(one.quantity()) + " " + one.value() + " " + code(one.unit()))
                        .sorted()
                        .collect(Collectors.joining(", "));
            case "PIXEL_SPACING", "SLICE_THICKNESS", "KVP", "FIELD_STRENGTH" -> {
                Double number = header.value(Attribute.valueOf(name)).decimal();
                yield number == null ? "" : number.toString();
            }
            // pydicom leaves out empty component groups at the end of a name.
            default ->
                header.text(Attribute.valueOf(name)).replaceFirst("=+$", "").strip();
        };
    }

    private static boolean isSameNumber(String name, String ours, String theirs) {
        boolean number = List.of("PIXEL_SPACING", "SLICE_THICKNESS", "KVP", "FIELD_STRENGTH")
                .contains(name);
        return number && !ours.isEmpty() && !theirs.isEmpty() && Double.parseDouble(ours) == Double.parseDouble(theirs);
    }

    private static String code(DicomSeries.@Nullable Code code) {
        return code == null ? "" : code.scheme() + " " + code.value();
    }

    /** The section of the document between its two marks, which this test writes with catalogue.write=true. */
    private static void checkTable(int files, int refused, Map<String, Integer> compared) throws IOException {
        StringBuilder table = new StringBuilder();
        compared.forEach((name, count) -> table.append("| ")
                .append(name.toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(" | ")
                .append(count)
                .append(" | all |\n"));
        String section =
                "Files that pydicom reads: " + files + ". Files that it refuses and that have one outcome here: "
                        + refused + ".\n\n| value | files that have one | equal |\n|---|---|---|\n" + table;
        Path document = Path.of("../docs/conformance.md");
        String text = Files.readString(document);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(document, text.substring(0, from) + section + text.substring(to));
        } else {
            assertEquals(section, text.substring(from, to), "run with -Dcatalogue.write=true and commit the table");
        }
    }

    private static int outcomesOfRefused(Path folder, Set<String> readable) {
        DicomScan.Outcome outcome = new DicomScan(IdentityListener.NONE, Progress.NONE).scan(List.of(folder));
        Set<String> problems = new HashSet<>();
        outcome.problems().forEach(issue -> assertTrue(problems.add(issue.file()), issue::file));
        return (int) outcome.files() - readable.size();
    }

    private List<Line> pydicomValues(Path folder) throws IOException, InterruptedException {
        Path script = work.resolve("values.py");
        try (InputStream stream =
                Objects.requireNonNull(PydicomAgreementTest.class.getResourceAsStream("pydicom-values.py"))) {
            Files.copy(stream, script);
        }
        Process process = python(script.toString(), folder.toString());
        List<Line> lines = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while ((line = output.readLine()) != null) {
                lines.add(json.readValue(line, Line.class));
            }
        }
        assertEquals(0, process.waitFor(), "exit of the script");
        return lines;
    }

    private boolean hasPydicom() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of(PYTHON))
                && python("-c", "import pydicom").waitFor() == 0;
    }

    private Process python(String first, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON, first));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
