package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents promise is there: every command parses, every link leads to a file. */
final class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "docs/operations.md",
                "docs/mapping-tables.md",
                "docs/validation.md"
            })
    void everyCommandIsUnderstood(String document) throws IOException {
        List<String> commands = Files.readAllLines(ROOT.resolve(document)).stream()
                .filter(line -> line.startsWith("./catalogue ") || line.startsWith("catalogue "))
                .toList();
        for (String command : commands) {
            String[] words = command.replaceFirst("^\\S+ ", "").split("\\s+");
            assertDoesNotThrow(() -> Main.line().parseArgs(words), command);
        }
        assertFalse(document.equals("README.md") && commands.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "docs/operations.md",
                "docs/privacy.md",
                "docs/validation.md"
            })
    void everyLinkLeadsSomewhere(String document) throws IOException {
        Path file = ROOT.resolve(document);
        LINK.matcher(Files.readString(file))
                .results()
                .map(link -> link.group(1))
                .forEach(
                        target -> assertTrue(Files.exists(file.resolveSibling(target)), document + " names " + target));
    }
}
