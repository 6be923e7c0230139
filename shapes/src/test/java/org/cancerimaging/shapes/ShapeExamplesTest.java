package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.topbraid.shacl.vocabulary.SH;

/** Finds every shape file by itself and runs its examples. */
class ShapeExamplesTest {

    private static final Validator VALIDATOR = Validator.create();

    @TestFactory
    Stream<DynamicTest> everyValidExampleHasNoFindingAtAll() throws IOException {
        return withTargets((profile, file) -> {
            ValidationReport report = VALIDATOR.validate(new ShapeExamples(file).valid(), profile);
            assertEquals(List.of(), messages(report));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyInvalidExampleIsCaughtByExactlyItsShape() throws IOException {
        return withTargets((profile, file) -> {
            ShapeExamples examples = new ShapeExamples(file);
            for (Node shape : examples.shapes()) {
                List<Graph> spoilt = examples.spoilt(shape);
                assertFalse(spoilt.isEmpty(), () -> "no invalid example for " + shape);
                spoilt.forEach(graph -> assertEquals(Set.of(shape.getURI()), found(graph, profile), graph::toString));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyShapeThatReportsHasMessageSeverityAndSection() throws IOException {
        return withTargets((profile, file) -> {
            Graph graph = Turtle.read(file);
            new ShapeExamples(file).shapes().forEach(shape -> assertComplete(graph, shape));
        });
    }

    private static void assertComplete(Graph graph, Node shape) {
        for (Node property : List.of(SH.message.asNode(), SH.severity.asNode(), RDFS.seeAlso.asNode())) {
            assertEquals(
                    1, graph.find(shape, property, Node.ANY).toList().size(), () -> shape + " has one " + property);
        }
        String message = graph.find(shape, SH.message.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .next()
                .getLiteralLexicalForm();
        assertTrue(message.length() > 30 && message.endsWith("."), () -> shape + ": " + message);
    }

    /** The shapes that noticed; text in the place of a node also lacks all that the node needs, which is no news. */
    private static Set<String> found(Graph graph, Profile profile) {
        return VALIDATOR.validate(graph, profile).findings().stream()
                .filter(finding -> !finding.focus().isLiteral())
                .map(Finding::shape)
                .collect(Collectors.toSet());
    }

    private static List<String> messages(ValidationReport report) {
        return report.findings().stream().map(Finding::message).toList();
    }

    private static Stream<DynamicTest> withTargets(Check check) {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (Profile profile : Profile.values()) {
            files(profile.id()).filter(file -> !file.endsWith("Forms.ttl")).forEach(file -> {
                String name = profile.id() + ": " + file;
                tests.add(DynamicTest.dynamicTest(name, () -> check.run(profile, file)));
            });
        }
        return tests.build();
    }

    /** A profile tests the folder of its own name; the folders that it builds on are tested by theirs. */
    private static Stream<Path> files(String folder) {
        try {
            return ShapeFiles.list(Path.of(folder)).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Check {
        void run(Profile profile, Path file) throws IOException;
    }
}
