package org.cancerimaging.server.demo.description;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.cancerimaging.shapes.ShapeSet;
import org.cancerimaging.shapes.Validator;

/** The shapes that the editors of DCAT-AP 3.0.1 publish, run by an engine that we do not ship. */
public final class OfficialShapes {

    private static final String FOLDER = "shapes/semic-dcat-ap/releases/3.0.1/html/shacl/";
    private static final Node SHAPE = NodeFactory.createURI(SHACL.getURI() + "shape");

    private OfficialShapes() {}

    /** What violates them, one line each; the test is skipped where the shapes are not at hand. */
    public static List<String> violations(Graph data) {
        return violations(data, Shapes.parse(file("shapes.ttl")))
                .map(entry -> place(entry) + ": " + entry.message())
                .toList();
    }

    /**
     * Values that are not of the class that the editors want, one line each. The classes of vocabulary entries stand in the
     * vocabularies and not in the data; our validator knows them.
     */
    public static List<String> outOfRange(Graph data) {
        return Validator.create().validate(data, ShapeSet.of(file("range.ttl"), "ranges")).findings().stream()
                .map(finding -> finding.focus() + ": " + finding.message())
                .toList();
    }

    /**
     * Nodes and properties that violate them. The file says {@code sh:shape} in five places, a term that SHACL does not
     * have, and means {@code sh:node}; here it does.
     */
    static Set<String> places(List<Graph> records) {
        Graph graph = file("shapes.ttl");
        for (Triple triple : graph.find(Node.ANY, SHAPE, Node.ANY).toList()) {
            graph.add(triple.getSubject(), SHACL.node, triple.getObject());
        }
        Shapes shapes = Shapes.parse(graph);
        Set<String> places = new TreeSet<>();
        records.forEach(record -> violations(record, shapes).forEach(entry -> places.add(place(entry))));
        return places;
    }

    private static Stream<ReportEntry> violations(Graph data, Shapes shapes) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .sorted(Comparator.comparing(OfficialShapes::place));
    }

    private static String place(ReportEntry entry) {
        return entry.focusNode() + " " + entry.resultPath();
    }

    private static Graph file(String name) {
        Path file = data().resolve(FOLDER + name);
        assumeTrue(Files.exists(file), "needs the official shapes at ../shared/data, or in -Dcatalogue.data");
        return RDFDataMgr.loadGraph(file.toString());
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
