package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.topbraid.shacl.vocabulary.SH;

/** The official shape files load as they were published, with each repair listed. */
@Tag("real-data")
class OfficialFilesTest {

    private static final Path RELEASES = OfficialShapesTest.data().resolve("shapes/semic-dcat-ap/releases");
    private static final Validator VALIDATOR = Validator.create();

    @BeforeAll
    static void theFilesMustBeThere() {
        assumeTrue(Files.isDirectory(RELEASES), "the official shapes are not at " + RELEASES);
    }

    @TestFactory
    Stream<DynamicTest> everyOfficialFileLoadsAndRuns() throws IOException {
        try (Stream<Path> files = Files.walk(RELEASES)) {
            return files.filter(file -> file.toString().matches(".*/shacl/[^/]+[.]ttl")).sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(RELEASES.relativize(file).toString(), () -> {
                                ShapeSet shapes = load(file);
                                shapes.repairs()
                                        .forEach(repair -> assertTrue(
                                                repair.code().matches("SHAPES-[0-9]{4}")
                                                        && !repair.subject().isEmpty(),
                                                repair::toString));
                                VALIDATOR.validate(Turtle.read(Path.of("dcat-ap", "Dataset.valid.ttl")), shapes);
                            }));
        }
    }

    @Test
    void everyMissingPropertyShapeOfTheMainFilesIsListed() throws IOException {
        for (String file : List.of("3.0.1/shacl/dcat-ap-SHACL.ttl", "3.0.1/shacl/ranges.ttl")) {
            Graph raw = Turtle.read(RELEASES.resolve(file));
            Set<Triple> missing = raw.find(Node.ANY, SH.property.asNode(), Node.ANY)
                    .filterDrop(use -> raw.contains(use.getObject(), Node.ANY, Node.ANY))
                    .toSet();
            List<Repair> repairs = load(RELEASES.resolve(file)).repairs();
            assertFalse(missing.isEmpty(), file);
            assertEquals(
                    missing.size(),
                    repairs.stream()
                            .filter(repair -> repair.code().equals("SHAPES-0001"))
                            .count());
            missing.forEach(use -> assertTrue(
                    repairs.stream()
                            .anyMatch(repair ->
                                    repair.message().contains(use.getObject().getURI())),
                    use::toString));
        }
    }

    @Test
    void entriesOfAuthorityTablesHaveTheClassesThatTheRangesAskFor() throws IOException {
        ShapeSet ranges = load(RELEASES.resolve("3.0.1/shacl/ranges.ttl"));
        ShapeSet shapes = load(RELEASES.resolve("3.0.1/html/shacl/shapes.ttl"));
        Graph data = Turtle.read(Path.of("dcat-ap", "Dataset.valid.ttl"));
        String authority = "http://publications.europa.eu/resource/authority/";
        assertTrue(
                data.stream().anyMatch(triple -> triple.getObject().toString().startsWith(authority)));
        for (ShapeSet official : List.of(ranges, shapes)) {
            assertTrue(
                    VALIDATOR.validate(data, official).findings().stream()
                            .noneMatch(
                                    finding -> String.valueOf(finding.value()).startsWith(authority)),
                    official.name());
        }
    }

    private static ShapeSet load(Path file) throws IOException {
        return ShapeSet.of(Turtle.read(file), file.getFileName().toString());
    }
}
