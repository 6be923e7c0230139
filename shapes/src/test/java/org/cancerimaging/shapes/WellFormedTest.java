package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Turtle that comes with the program is read without checks to start fast, so it is checked here. */
final class WellFormedTest {

    @Test
    void everyTurtleFileHasNothingToWarnOf() throws IOException {
        List<Path> files = files().stream()
                .filter(file -> !file.toString().endsWith(".invalid.ttl")) // has wrong values on purpose
                .toList();
        assertTrue(files.size() > 10, "only " + files.size() + " files found");
        for (Path file : files) {
            assertDoesNotThrow(
                    () -> RDFParser.source(file)
                            .lang(Lang.TURTLE)
                            .checking(true)
                            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                            .parse(GraphFactory.createDefaultGraph()),
                    file::toString);
        }
    }

    @Test
    void noFileHasARelativeName() throws IOException {
        for (Path file : files()) {
            assertTrue(!Files.readString(file).matches("(?s).*[\\s(,;\\[]<[^:>\\s]*>.*"), file::toString);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(""))) {
            return all.filter(file -> file.toString().endsWith(".ttl"))
                    .filter(file -> !file.startsWith("src") && !file.startsWith("target"))
                    .toList();
        }
    }
}
