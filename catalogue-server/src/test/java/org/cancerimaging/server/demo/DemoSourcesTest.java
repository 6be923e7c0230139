package org.cancerimaging.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.server.demo.description.Provider;
import org.cancerimaging.server.demo.hospital.Hospital;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of the sources, as they lie in the folder. */
final class DemoSourcesTest {

    @TempDir
    private static Path root;

    private static DemoFolder folder = new DemoFolder(Path.of("none"));

    @BeforeAll
    static void writeThem() throws IOException {
        folder = new DemoFolder(root);
        DemoSources.write(folder, "http://localhost:8080/");
    }

    @Test
    void fortyThreeDatasetsComeOfThirtyProviders() throws IOException {
        Set<String> datasets =
                DemoSources.hospitals().stream().map(Hospital::dataset).collect(Collectors.toSet());
        for (Provider provider : DemoSources.providers()) {
            Path file =
                    folder.sources(provider.id()).resolve(DemoSources.RECORDS).resolve("description.ttl");
            Graph records = RDFDataMgr.loadGraph(file.toString());
            records.find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                    .forEach(triple -> datasets.add(triple.getSubject().getURI()));
        }
        assertEquals(43, datasets.size());
    }

    @Test
    void hospitalsAreAmongTheProviders() {
        Set<String> providers =
                DemoSources.providers().stream().map(Provider::id).collect(Collectors.toSet());
        assertTrue(providers.containsAll(
                DemoSources.hospitals().stream().map(Hospital::provider).toList()));
    }

    @Test
    void eachHospitalHasImagesTableMappingAndProfile() {
        for (Hospital hospital : DemoSources.hospitals()) {
            Path sources = folder.sources(hospital.provider());
            assertTrue(Files.isDirectory(sources.resolve(Hospital.IMAGES)));
            assertTrue(Files.exists(sources.resolve(hospital.table())));
            assertTrue(Files.exists(sources.resolve(Hospital.MAPPING)));
            assertTrue(Files.exists(sources.resolve(Hospital.PROFILE)));
        }
    }

    @Test
    void writingAgainChangesNothing(@TempDir Path other) throws IOException {
        DemoSources.write(new DemoFolder(other), "http://localhost:8080/");
        Set<Path> first = files(root);
        assertEquals(first, files(other));
        for (Path file : first) {
            assertEquals(-1, Files.mismatch(root.resolve(file), other.resolve(file)), file.toString());
        }
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
