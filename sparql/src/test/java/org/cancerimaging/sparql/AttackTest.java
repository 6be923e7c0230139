package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every hostile query of {@code attacks/}: each is refused or stopped for the reason that its header expects. */
class AttackTest {

    private static final QueryPolicy POLICY = new QueryPolicy(Duration.ofSeconds(1), 5_000, 100_000);
    private static final Duration LATEST = POLICY.timeout().plusSeconds(1);

    @TestFactory
    Stream<DynamicTest> eachAttackEndsAsExpectedWithinItsTimeoutAndASecond() throws IOException {
        DatasetGraph data = Fixture.thousandTriples();
        try (Stream<Path> files = Files.list(Path.of("attacks"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> attack(file, data)));
        }
    }

    private static void attack(Path file, DatasetGraph data) throws IOException {
        String text = Files.readString(file);
        long start = System.nanoTime();
        QueryRefusal refusal = assertThrows(
                QueryRefusal.class,
                () -> GuardedQuery.parse(text, POLICY, new PlainSearch(data))
                        .over(data)
                        .deliver(new CountingWriter()));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(
                expected(text).anyMatch(refusal.reason().name()::equals),
                () -> "ended with " + refusal.reason() + ": " + refusal.getMessage());
        assertTrue(took.compareTo(LATEST) < 0, () -> "took " + took);
    }

    private static Stream<String> expected(String text) {
        String line = text.lines()
                .filter(candidate -> candidate.startsWith("# expect:"))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(line.substring("# expect:".length()).strip().split(" "));
    }
}
