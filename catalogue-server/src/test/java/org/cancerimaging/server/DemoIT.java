package org.cancerimaging.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.cancerimaging.server.bench.ServerProcess;
import org.cancerimaging.server.demo.DemoFolder;
import org.cancerimaging.server.demo.DemoSources;
import org.cancerimaging.server.demo.description.OfficialShapes;
import org.cancerimaging.server.demo.description.TwoEngines;
import org.cancerimaging.server.demo.hospital.Hospital;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.sparql.NamedQuery;
import org.cancerimaging.sparql.QueryLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code catalogue demo} as a newcomer starts it; its first start is killed on the way. */
@TestMethodOrder(OrderAnnotation.class)
final class DemoIT {

    private static final String COUNT = "query=PREFIX%20dcat:%20%3Chttp://www.w3.org/ns/dcat%23%3E%20"
            + "SELECT%20(COUNT(DISTINCT%20?d)%20AS%20?n)%20%7B%20GRAPH%20?g%20%7B%20?d%20a%20dcat:Dataset%20%7D%7D";

    @TempDir
    private static Path folder;

    private static ServerProcess demo;

    @BeforeAll
    static void startTwice() throws IOException, InterruptedException {
        Process first = process();
        Path sources = data().resolve("sources");
        boolean ended = false;
        while (!ended && Files.notExists(sources)) {
            ended = first.waitFor(20, TimeUnit.MILLISECONDS);
        }
        first.destroyForcibly().waitFor();
        demo = start();
    }

    @AfterAll
    static void end() throws Exception {
        demo.close();
    }

    @Test
    @Order(1)
    void aStartThatWasKilledIsBegunAgain() throws IOException {
        assertTrue(demo.log().contains("broken off"), demo.log());
        assertTrue(demo.log().contains("43 datasets of 30 providers in 15 countries"), demo.log());
    }

    @Test
    @Order(2)
    void sparqlAndSearchFindAllDatasets() throws IOException, InterruptedException {
        String answer = demo.get("/sparql?" + COUNT, "Accept", "text/csv").body();
        assertEquals(List.of("n", "43"), answer.lines().toList());
        assertTrue(demo.get("/api/v1/search").body().contains("\"total\":43"));
    }

    @Test
    @Order(2)
    void everyQueryOfTheLibraryGivesRows() throws IOException, InterruptedException {
        List<NamedQuery> queries = QueryLibrary.load().queries();
        assertTrue(queries.size() >= 40);
        for (NamedQuery query : queries) {
            String text = URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
            var answer = demo.get("/sparql?query=" + text, "Accept", "text/csv, application/n-triples;q=0.9");
            assertEquals(200, answer.statusCode(), query.id() + ": " + answer.body());
            boolean table =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv");
            assertTrue(answer.body().lines().count() > (table ? 1 : 0), query.id() + " gives no row");
        }
    }

    @Test
    @Order(3)
    @Tag("real-data")
    void theFeedPassesTheOfficialShapes() throws IOException, InterruptedException {
        assertEquals(List.of(), OfficialShapes.violations(feed()));
        assertEquals(List.of(), OfficialShapes.outOfRange(feed()));
    }

    @ParameterizedTest
    @Order(3)
    @EnumSource(names = {"DCAT_AP", "HEALTHDCAT_AP", "EUCAIM"})
    void theFeedViolatesNoProfileAndTwoEnginesSaySo(Profile profile) throws IOException, InterruptedException {
        List<String> found = TwoEngines.ours(feed(), profile);
        assertEquals(
                List.of(),
                found.stream().filter(line -> line.startsWith("VIOLATION")).toList());
        assertEquals(TwoEngines.others(feed(), Shapes.parse(profile.shapes())), found);
    }

    @Test
    @Order(4)
    void noPatientIsNamedOutsideOfTheSources() throws IOException {
        List<String> people = people();
        assertTrue(people.size() > 140, people.size() + " names and numbers");
        Names names = new Names(people);
        for (Path file : files(data())) {
            if (!file.startsWith(data().resolve("sources"))) {
                assertEquals(Optional.empty(), names.in(Files.readAllBytes(file)), file + " names a patient");
            }
        }
        byte[] log = demo.log().getBytes(StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), names.in(log), "the log names a patient");
    }

    @Test
    @Order(5)
    void theNextStartUsesTheSameData() throws IOException, InterruptedException {
        demo.close();
        demo = start();
        assertTrue(demo.log().contains("Using the data in"), demo.log());
        assertFalse(demo.log().contains("Mapped"), "nothing is mapped again");
        assertTrue(demo.get("/health").body().contains("43"), "all datasets are there");
    }

    private static Graph feed() throws IOException, InterruptedException {
        return RDFParser.fromString(demo.get("/catalog.ttl").body(), Lang.TURTLE)
                .toGraph();
    }

    private static ServerProcess start() throws IOException, InterruptedException {
        Path log = folder.resolve("demo-" + System.nanoTime() + ".log");
        return ServerProcess.start(Jar.PATH, log, "demo", "--port", "0", "--data", data().toString());
    }

    private static Process process() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx512m",
                        "-jar",
                        Jar.PATH.toString(),
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        data().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("first.log").toFile())
                .start();
    }

    private static Path data() {
        return folder.resolve("data");
    }

    /** Patient numbers from the tables, whatever they are separated by, and what else images say about people. */
    private static List<String> people() throws IOException {
        List<String> people = new ArrayList<>(List.of("Referrer^Invented", "next of kin", "Mustermann", "Δοκιμή"));
        DemoFolder demo = new DemoFolder(data());
        for (Hospital hospital : DemoSources.hospitals()) {
            Path table = demo.sources(hospital.provider()).resolve(hospital.table());
            Files.readAllLines(table).stream()
                    .skip(1)
                    .map(line -> line.replaceFirst("[;,\\t].*", "").strip())
                    .forEach(people::add);
        }
        return people;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
