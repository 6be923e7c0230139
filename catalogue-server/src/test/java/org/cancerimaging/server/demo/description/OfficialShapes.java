package org.cancerimaging.server.demo.description;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;

/** The shapes that the editors of DCAT-AP 3.0.1 publish, run by an engine that we do not ship. */
public final class OfficialShapes {

    private static final String SHAPES = "shapes/semic-dcat-ap/releases/3.0.1/html/shacl/shapes.ttl";

    private OfficialShapes() {}

    /** What violates them, one line each; the test is skipped where the shapes are not at hand. */
    public static List<String> violations(Graph data) {
        Path file = data().resolve(SHAPES);
        assumeTrue(Files.exists(file), "needs the official shapes at ../shared/data, or in -Dcatalogue.data");
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(file.toString()));
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(OfficialShapes::line)
                .sorted()
                .toList();
    }

    private static String line(ReportEntry entry) {
        return entry.focusNode() + " " + entry.resultPath() + ": " + entry.message();
    }

    private static Path data() {
        String configured = System.getProperty("catalogue.data", "");
        return configured.isEmpty()
                ? Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                        .filter(folder -> Files.exists(folder.resolve("catalogue")))
                        .map(folder -> folder.resolve("../shared/data"))
                        .findFirst()
                        .orElse(Path.of("none"))
                : Path.of(configured);
    }
}
