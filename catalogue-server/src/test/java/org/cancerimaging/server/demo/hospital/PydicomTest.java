package org.cancerimaging.server.demo.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The generated images are DICOM to a reader that we did not write (Debian's python3-pydicom). */
final class PydicomTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final String SCRIPT = """
            import os, sys, warnings
            import pydicom
            warnings.simplefilter('ignore', DeprecationWarning)
            sys.stdout.reconfigure(encoding='utf-8')
            for folder, _, files in os.walk(sys.argv[1]):
                for name in sorted(files):
                    path = os.path.join(folder, name)
                    if '/dicom/' not in path or '/export/' in path or name == 'DICOMDIR': continue
                    with warnings.catch_warnings(record=True) as told:
                        warnings.simplefilter('always')
                        data = pydicom.dcmread(path, force=True)
                        data.decode()
                        str(data)
                    syntax = data.file_meta.get('TransferSyntaxUID', 'none')
                    print('|'.join([str(data.get('Modality')), str(syntax), str(data.PatientName), str(len(told))]))
            """;

    @TempDir
    private static Path folder;

    private static List<String> lines = List.of();

    @BeforeAll
    static void readEverything() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of(PYTHON)) && run("import pydicom").isEmpty(), "needs python3-pydicom");
        Hospital.all(7).forEach(hospital -> hospital.write(PydicomTest::save));
        lines = run(SCRIPT, folder.toString());
    }

    @Test
    void everyImageIsReadWithoutAWarning() {
        assertTrue(lines.size() > 600, lines.size() + " images");
        assertEquals(Set.of("0"), column(3));
    }

    @Test
    void allModalitiesAndEncodingsOccur() {
        assertEquals(Set.of("CT", "MR", "MG", "PT", "SEG"), column(0));
        assertEquals(
                Set.of(
                        "1.2.840.10008.1.2",
                        "1.2.840.10008.1.2.1",
                        "1.2.840.10008.1.2.2",
                        "1.2.840.10008.1.2.1.99",
                        "none"),
                column(1));
    }

    @Test
    void namesComeBackInTheirScripts() {
        Set<String> names = column(2);
        assertTrue(names.contains("Δοκιμή^Ελένη"));
        assertTrue(names.contains("Тестова^Мария"));
        assertTrue(names.contains("Shiken^Tarou=試験^太郎=しけん^たろう"));
        assertTrue(names.contains("Próbny^Łukasz"));
    }

    private static Set<String> column(int number) {
        return lines.stream().map(line -> line.split("\\|", -1)[number]).collect(Collectors.toSet());
    }

    private static void save(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The lines that a script prints; what it complains about counts too. */
    private static List<String> run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON, "-I", "-c", script));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return output.lines().toList();
    }
}
