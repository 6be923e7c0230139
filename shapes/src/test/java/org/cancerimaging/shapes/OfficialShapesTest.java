package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.topbraid.shacl.validation.ValidationEngine;
import org.topbraid.shacl.validation.ValidationResult;
import org.topbraid.shacl.validation.ValidationUtil;
import org.topbraid.shacl.vocabulary.SH;

/** Compares our DCAT-AP shapes with the official ones: the same nodes and properties must be violations. */
@Tag("real-data")
class OfficialShapesTest {

    private static final String RELEASE = "shapes/semic-dcat-ap/releases/3.0.1/html/";
    private static final Validator VALIDATOR = Validator.create();

    @BeforeAll
    static void theOfficialShapesMustBeThere() {
        assumeTrue(
                Files.isDirectory(data().resolve(RELEASE)),
                "the official DCAT-AP shapes are not at " + data() + "; set -Dcatalogue.data");
    }

    @TestFactory
    Stream<DynamicTest> theirExamplesGetTheSameViolations() throws IOException {
        Model official = official();
        try (Stream<Path> files = Files.list(data().resolve(RELEASE + "examples"))) {
            return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> assertSame(official, parsed(file))));
        }
    }

    @Test
    void ourSpoiltExamplesGetTheSameViolations() throws IOException {
        Model official = official();
        for (Path file : ShapeFiles.list(Path.of("dcat-ap"))) {
            ShapeExamples examples = new ShapeExamples(file);
            for (Node shape : examples.shapes()) {
                if (!isStricter(shape)) {
                    examples.spoilt(shape).forEach(graph -> assertSame(official, graph));
                }
            }
        }
    }

    @Test
    void descriptionsSpoiltAtRandomGetTheSameViolations() throws IOException {
        long seed = Long.getLong("official.seed", 20_261_121L);
        System.out.println("official.seed=" + seed);
        Random random = new Random(seed);
        Model official = official();
        for (String example : List.of("dcat-ap", "healthdcat-ap-non-public", "eucaim")) {
            Graph valid = Turtle.read(Path.of(example, "Dataset.valid.ttl"));
            for (Triple triple : valid.find().toList()) {
                if (!triple.getPredicate().equals(RDF.type.asNode())
                        && !triple.getPredicate().getLocalName().equals("hasVersion")) {
                    assertSame(official, without(valid, triple));
                    assertSame(official, with(valid, triple, ODD.get(random.nextInt(ODD.size()))));
                }
            }
        }
    }

    private static final List<Node> ODD = List.of(
            NodeFactory.createLiteralString("text"),
            NodeFactory.createLiteralLang("text", "en"),
            NodeFactory.createLiteralDT("2020-13-40", XSDDatatype.XSDdate),
            NodeFactory.createLiteralDT("-1", XSDDatatype.XSDinteger),
            NodeFactory.createURI("https://example.org/unknown"),
            NodeFactory.createBlankNode());

    private static Graph without(Graph valid, Triple triple) {
        Graph spoilt = GraphFactory.createDefaultGraph();
        valid.find().filterDrop(triple::equals).forEach(spoilt::add);
        return spoilt;
    }

    private static Graph with(Graph valid, Triple triple, Node value) {
        Graph spoilt = without(valid, triple);
        spoilt.add(triple.getSubject(), triple.getPredicate(), value);
        return spoilt;
    }

    /** Ours is stricter than the official file here, as the text of the specification says 1..1, or knows more. */
    private static boolean isStricter(Node shape) {
        return Set.of("Identifier-notation", "Dataset-hasVersion").contains(shape.getLocalName());
    }

    private static void assertSame(Model official, Graph data) {
        Set<String> ours = VALIDATOR.validate(data, Profile.DCAT_AP).findings().stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .map(finding -> finding.focus() + " " + finding.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(violations(official, data), ours);
    }

    private static Set<String> violations(Model official, Graph data) {
        ValidationEngine engine =
                ValidationUtil.createValidationEngine(ModelFactory.createModelForGraph(data), official, false);
        try {
            engine.validateAll();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return engine.getValidationReport().results().stream()
                .filter(result -> SH.Violation.equals(result.getSeverity()))
                .map(OfficialShapesTest::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(ValidationResult result) {
        return result.getFocusNode().asNode() + " " + result.getPath().getURI();
    }

    private static Model official() throws IOException {
        Graph shapes = Turtle.read(data().resolve(RELEASE + "shacl/shapes.ttl"));
        // The file says sh:shape in five places, a term that SHACL does not have, and means sh:node.
        Node mistaken = NodeFactory.createURI(SH.NS + "shape");
        for (Triple triple : shapes.find(Node.ANY, mistaken, Node.ANY).toList()) {
            shapes.add(triple.getSubject(), SH.node.asNode(), triple.getObject());
        }
        return ModelFactory.createModelForGraph(shapes);
    }

    private static Graph parsed(Path file) throws IOException {
        try {
            return Turtle.read(file);
        } catch (RiotException e) {
            return abort("not valid Turtle, as published: " + e.getMessage());
        }
    }

    /** The folder of real data next to the project. */
    static Path data() {
        String configured = System.getProperty("catalogue.data");
        if (configured != null) {
            return Path.of(configured);
        }
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null
                && !(Files.exists(root.resolve("pom.xml")) && Files.exists(root.resolve("ontology")))) {
            root = root.getParent();
        }
        return root.resolve("../shared/data").normalize();
    }
}
