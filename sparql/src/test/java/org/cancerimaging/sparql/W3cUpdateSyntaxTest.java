package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cancerimaging.sparql.QueryRefusal.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The W3C syntax tests of SPARQL 1.1 Update: what the grammar allows is refused for what it does alone, and what it
 * forbids for its syntax. Give the folder {@code sparql} of a copy of w3c/rdf-tests as {@code -Dsparql.suite=DIR}.
 */
class W3cUpdateSyntaxTest {

    private static final QueryPolicy POLICY = new QueryPolicy(Duration.ofSeconds(60), 1_000_000, 1_000_000);

    @BeforeEach
    void theSuiteMustBeThere() {
        assumeTrue(System.getProperty("sparql.suite") != null, "set -Dsparql.suite=DIR to run the W3C SPARQL tests");
    }

    @Test
    void theGrammarIsThatOfTheStandard() throws IOException {
        List<Path> files = updates();
        System.out.println("W3C update syntax tests: " + files.size());
        assertTrue(files.size() > 50, "the suite has more files");
        for (Path file : files) {
            // 54 uses one blank node label in two operations (SPARQL 1.1 Update §3.1.1).
            boolean bad = file.getFileName().toString().matches(".*(-bad-.*|update-54[.]ru)");
            assertEquals(bad, isSyntaxError(Files.readString(file)), file.toString());
        }
    }

    private static boolean isSyntaxError(String text) {
        try {
            GuardedUpdate.parse(text, POLICY, 1_000);
            return false;
        } catch (UpdateRefusal notDoneHere) {
            return false;
        } catch (QueryRefusal refusal) {
            return refusal.reason() == Reason.SYNTAX;
        }
    }

    private static List<Path> updates() throws IOException {
        Path suite = Path.of(Objects.requireNonNull(System.getProperty("sparql.suite")), "sparql11");
        try (Stream<Path> one = Files.list(suite.resolve("syntax-update-1"));
                Stream<Path> two = Files.list(suite.resolve("syntax-update-2"))) {
            return Stream.concat(one, two)
                    .filter(file -> file.toString().endsWith(".ru"))
                    .sorted()
                    .toList();
        }
    }
}
