package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.store.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of who asked what. */
final class QueryAuditTest {

    private static final QueryCaller CALLER = new QueryCaller("administrator", QueryCaller.Kind.ADMINISTRATOR);

    @TempDir
    Path folder;

    @Test
    void itGrowsAndKeepsWhatIsThere() throws IOException {
        ask("ASK {}");
        List<String> before = lines();
        ask("ASK { ?s ?p\n?o }");
        assertEquals(before, lines().subList(0, 1));
        assertEquals(2, lines().size());
        assertTrue(lines().get(1).contains("\"query\":[\"ASK { ?s ?p\\n?o }\"]"), lines().get(1));
    }

    @Test
    void aLineThatAPowerCutLeftUnfinishedSpoilsNoOther() throws IOException {
        ask("ASK {}");
        Files.writeString(folder.resolve("query-audit.log"), "{\"time\":", StandardOpenOption.APPEND);
        ask("ASK {}");
        assertEquals(3, lines().size());
        assertTrue(lines().get(2).startsWith("{\"time\":\"2"), lines().get(2));
    }

    @Test
    void whenItWasMovedAwayANewOneIsBegun() throws IOException {
        ask("ASK {}");
        Files.move(folder.resolve("query-audit.log"), folder.resolve("query-audit-2026.log"));
        ask("ASK { ?s ?p ?o }");
        assertEquals(1, lines().size());
        assertEquals(
                1, Files.readAllLines(folder.resolve("query-audit-2026.log")).size());
    }

    @Test
    void withoutItNothingIsAnswered() throws IOException {
        Files.createDirectory(folder.resolve("query-audit.log"));
        assertThrows(StoreUnavailable.class, () -> ask("ASK {}"));
    }

    private void ask(String query) {
        new QueryAudit(folder).asked(CALLER, Map.of("query", List.of(query)));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("query-audit.log"));
    }
}
