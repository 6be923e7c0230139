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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cancerimaging.mappers.dicom.source.FileBytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares every value that both readers read with pydicom, where it is installed. */
@Tag("real-data")
class PydicomAgreementTest {

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
        int files = 0;
        HeaderReader reader = new HeaderReader();
        for (Line line : pydicomValues(folder)) {
            files++;
            compare(line, read(reader, folder.resolve(line.path())), compared, differences);
        }
        System.out.println("pydicom agreement: " + files + " files, compared values " + compared);
        assertEquals(List.of(), differences);
        assertTrue(files > 300, "files read by pydicom: " + files);
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
            // pydicom leaves out empty component groups at the end of a name.
            String ours =
                    header.text(Attribute.valueOf(name)).replaceFirst("=+$", "").strip();
            compared.merge(name, theirs.isEmpty() ? 0 : 1, Integer::sum);
            if (!ours.equals(theirs)) {
                differences.add(line.path() + " " + name + ": " + ours + " / " + theirs);
            }
        });
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
