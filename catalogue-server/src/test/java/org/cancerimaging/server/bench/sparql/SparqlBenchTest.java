package org.cancerimaging.server.bench.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SparqlBenchTest {

    private static final MadeData TINY = new MadeData(new Scale(20, 80), 1);

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void aTinyRunAsksOurServerEverythingAndTellsRatios() throws Exception {
        SparqlBench bench = new SparqlBench(plan(List.of()), told::add);
        try (EngineInTest one = new EngineInTest("catalogue", folder.resolve("one"));
                EngineInTest other = new EngineInTest("another", folder.resolve("other"))) {
            bench.measure(TINY, MadeFiles.write(TINY, folder.resolve("files")), List.of(one, other));
        }
        int answered = 0;
        for (Question question : Questions.of(TINY)) {
            List<String> rows = told.stream()
                    .filter(line -> line.startsWith(question.name()))
                    .toList();
            assertTrue(rows.size() >= 3, () -> question.name() + " stands in " + rows);
            answered += rows.get(0).matches(".*\\b[1-9]\\d* +[\\d.,]+ +[\\d.,]+") ? 1 : 0;
            assertTrue(rows.get(1).contains(" *"), rows.get(1));
        }
        assertTrue(answered >= 6, "so few people may match none of the narrow questions, but no more than three");
        assertFalse(told.stream().anyMatch(line -> line.contains("answers")), told::toString);
    }

    @Test
    void readsGoOnBesideCommitsAndEachCommitIsNew() throws Exception {
        try (EngineInTest engine = new EngineInTest("catalogue", folder.resolve("one"))) {
            engine.load(TINY, MadeFiles.write(TINY, folder.resolve("files")));
            WriteTrial trial = new WriteTrial(List.of(engine), TINY, Duration.ofSeconds(1));
            String row = String.join("\n", trial.run().lines());
            assertTrue(row.contains("catalogue"), row);
            assertFalse(row.contains(" - "), row);
            byte[] title = Calls.need(
                    "GET", engine.graph(TINY.name(1).iri()), Calls.text(""), List.of("Accept", "text/turtle"));
            int before = WriteTrial.COMMITS_PER_SECOND * (WriteTrial.WARM_SLICES + WriteTrial.SLICES - 1);
            assertTrue(new String(title, StandardCharsets.UTF_8).contains("edition " + (before + 2)));
        }
    }

    @Test
    void onlyTheNamedQuestionsAreAsked() throws Exception {
        try (EngineInTest engine = new EngineInTest("catalogue", folder.resolve("one"))) {
            MadeFiles files = MadeFiles.write(TINY, folder.resolve("files"));
            new SparqlBench(plan(List.of("Q8")), told::add).measure(TINY, files, List.of(engine));
        }
        assertTrue(told.stream().anyMatch(line -> line.startsWith("Q8")), told::toString);
        assertTrue(told.stream().noneMatch(line -> line.startsWith("Q1")), told::toString);
    }

    @Test
    void peersThatAreNotThereAreLeftOutAndToldSo() throws Exception {
        Files.createFile(folder.resolve("jetty-runner-9.jar"));
        PeerFiles files = new PeerFiles(null, null, null, null).orIn(folder);
        assertEquals(folder.resolve("jetty-runner-9.jar"), files.jetty());
        assertEquals(List.of(), files.start(folder, told::add));
        assertEquals(3, told.stream().filter(line -> line.contains("left out")).count(), told::toString);
    }

    @Test
    void aFileThatIsNamedGoesBeforeTheOneInTheFolder() throws IOException {
        Files.createFile(folder.resolve("jena-fuseki-server-5.jar"));
        Path own = Path.of("own.jar");
        assertEquals(own, new PeerFiles(own, null, null, null).orIn(folder).fuseki());
    }

    @Test
    void aScaleOfNothingIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SparqlBench.Plan(0, 1, List.of(), 1, Duration.ZERO, Duration.ofSeconds(1)));
    }

    private static SparqlBench.Plan plan(List<String> queries) {
        return new SparqlBench.Plan(0.002, 1, queries, 2, Duration.ofMillis(50), Duration.ZERO);
    }
}
