package org.cancerimaging.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that class files do not show: file length and the sentence that says what a package is for. */
final class SourceRulesTest {

    private static final int LONGEST_FILE = 300;

    @Test
    void noSourceFileIsLongerThanThreeHundredLines() {
        List<Path> sources = sources(SourceRulesTest::isSource);
        assertFalse(sources.isEmpty());
        assertEquals(
                List.of(),
                sources.stream()
                        .filter(file -> lines(file).size() > LONGEST_FILE)
                        .toList());
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        List<Path> folders = sources(SourceRulesTest::isMainJava).stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        assertEquals(
                List.of(),
                folders.stream()
                        .filter(folder -> !isFirstPartyBridge(folder) && !isDescribed(folder))
                        .toList());
    }

    /** The one class that stands in a package of a library, see its comment. */
    private static boolean isFirstPartyBridge(Path folder) {
        return folder.endsWith(Path.of("org", "apache", "jena", "sparql", "expr"));
    }

    private static boolean isDescribed(Path folder) {
        Path info = folder.resolve("package-info.java");
        return Files.exists(info)
                && lines(info).contains("@NullMarked")
                && lines(info).get(0).startsWith("/**");
    }

    private static boolean isMainJava(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("src/main/java");
    }

    private static boolean isSource(Path file) {
        return Stream.of(".java", ".ts", ".tsx").anyMatch(file.toString()::endsWith);
    }

    private static List<Path> sources(Predicate<Path> wanted) {
        Path root = Path.of("..");
        return Stream.of("ontology", "shapes", "sparql", "mappers", "catalogue-server", "web")
                .flatMap(module -> walk(root.resolve(module).resolve("src")))
                .filter(wanted)
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
