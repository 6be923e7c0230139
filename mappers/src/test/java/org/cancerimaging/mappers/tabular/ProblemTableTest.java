package org.cancerimaging.mappers.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** The documents tell every problem code and every target. */
final class ProblemTableTest {

    private static final Path DOCUMENTS = Path.of("../docs");
    private static final Pattern CODE = Pattern.compile("\"((?:DICOM|DICOMWEB|PACS|TABLE|CASES|DESCRIBE)-\\d{4})\"");

    @Test
    void everyCodeOfTheSourcesIsInTheTableAndEveryCodeOfTheTableInTheSources() throws IOException {
        Set<String> used = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Problem.java"))
                    .toList()) {
                Matcher codes = CODE.matcher(Files.readString(file));
                while (codes.find()) {
                    assertTrue(used.add(codes.group(1)), () -> codes.group(1) + " stands for two problems");
                }
            }
        }
        Set<String> told = new HashSet<>();
        Matcher rows = Pattern.compile("(?m)^\\| ((?:DICOM|DICOMWEB|PACS|TABLE|CASES|DESCRIBE)-\\d{4}) \\|")
                .matcher(document("problems.md"));
        while (rows.find()) {
            told.add(rows.group(1));
        }
        assertEquals(used, told);
    }

    @Test
    void everyTargetIsDescribed() throws IOException {
        String text = document("mapping-tables.md");
        for (String target :
                Target.all(Ontology.load()).values().stream().map(Target::name).toList()) {
            String written = target.replaceFirst("^marker\\..*", "marker.NAME")
                    .replaceFirst("^treatment\\..*", "treatment.KIND");
            assertTrue(text.contains("`" + written + "`"), target);
        }
    }

    private static String document(String name) throws IOException {
        return Files.readString(DOCUMENTS.resolve(name));
    }
}
