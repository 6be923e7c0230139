package org.cancerimaging.server.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.cancerimaging.server.RunningServer;
import org.cancerimaging.server.store.Example;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The feed has no violation under the official shapes of DCAT-AP 3.0.1, in an engine that we do not use otherwise. */
@Tag("real-data")
final class DcatApFeedTest {

    private static final String SHAPES = "shapes/semic-dcat-ap/releases/3.0.1/html/shacl/shapes.ttl";

    @Test
    void everyPageOfTheFeedConforms() {
        Path shapes = data().resolve(SHAPES);
        assumeTrue(Files.exists(shapes), "no official shapes at " + shapes);
        Shapes official = Shapes.parse(RDFParser.source(shapes).toGraph());
        try (RunningServer server = RunningServer.start()) {
            for (int index = 0; index < 103; index++) {
                server.catalogue().publish("lung-" + index, Example.record("lung-ct", "lung-" + index));
            }
            for (String page : List.of("/catalog.ttl", "/catalog.ttl?page=2")) {
                Graph feed = MemoryCatalogue.graph(server.get(page).body());
                assertTrue(feed.size() > 50);
                assertEquals(List.of(), violations(ShaclValidator.get().validate(official, feed)));
            }
        }
    }

    private static List<String> violations(ValidationReport report) {
        return report.getEntries().stream()
                .filter(entry -> entry.severity().level().getURI().endsWith("Violation"))
                .map(ReportEntry::toString)
                .toList();
    }

    private static Path data() {
        String given = System.getProperty("catalogue.data");
        if (given != null) {
            return Path.of(given);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("catalogue"))) {
            folder = folder.getParent();
        }
        return folder == null
                ? Path.of("missing")
                : folder.resolveSibling("shared").resolve("data");
    }
}
