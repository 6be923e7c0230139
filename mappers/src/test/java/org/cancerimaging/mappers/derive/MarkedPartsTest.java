package org.cancerimaging.mappers.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarkedPartsTest {

    private static final String BASE = "http://localhost:8080/";
    private static final Node RESOLUTION = NodeFactory.createURI("http://www.w3.org/ns/dcat#spatialResolutionInMeters");

    @TempDir
    Path folder;

    private final StringBuilder cases = new StringBuilder();

    @Test
    void segmentationsAreCountedByStudyAndNamedInWordsOfEucaim() throws IOException {
        people(25, 14);
        Graph description = describe();
        assertEquals(Set.of("10"), values(description, Eucaim.nbrOfSegmentations), "14, rounded");
        assertEquals(Set.of(Eucaim.NS + "COM1000008"), values(description, Eucaim.hasAlgorithmType));
        assertEquals(1, values(description, Eucaim.hasAnnotationLabel).size(), "the liver");
        assertEquals(Set.of("0.0005"), values(description, RESOLUTION), "half a millimetre");
    }

    @Test
    void fewSegmentedPeopleAreNotCounted() throws IOException {
        people(25, 9);
        Graph description = describe();
        assertEquals(Set.of(), values(description, Eucaim.nbrOfSegmentations));
        assertEquals(1, values(description, Eucaim.hasAlgorithmType).size(), "that there are some is told");
    }

    @Test
    void ofFewPeopleTheFinestImageIsNotTold() throws IOException {
        people(9, 0);
        assertEquals(Set.of(), values(describe(), RESOLUTION));
    }

    @Test
    void whatIsToldFitsTheShapes() throws IOException {
        people(25, 14);
        Graph description = describe();
        for (Profile profile : List.of(Profile.DCAT_AP, Profile.OUTBOUND)) {
            assertTrue(Validator.create().validate(description, profile).conforms(), profile::toString);
        }
    }

    /** One CT each; the first ones with a segmented liver; the pixels of the first are the smallest. */
    private void people(int number, int segmented) {
        for (int person = 0; person < number; person++) {
            String patient = name("case", person);
            link(patient, "inDataset", BASE + "dataset/d1");
            link(name("study", person), "patient", patient);
            link(name("series", person), "study", name("study", person));
            String spacing = person == 0 ? "0.5" : "0.75";
            cases.append("<%s> <%spixelSpacing> \"%s\"^^<http://www.w3.org/2001/XMLSchema#decimal> .%n"
                    .formatted(name("series", person), Imaging.NS, spacing));
            if (person < segmented) {
                String segment = name("series", person) + "/segment/1";
                link(segment, "series", name("series", person));
                link(segment, "algorithmType", Eucaim.NS + "COM1000008");
                link(segment, "type", "http://snomed.info/id/10200004");
            }
        }
    }

    private Graph describe() throws IOException {
        Derivation derivation = new Derivation(TestSites.P1, Ontology.load());
        derivation.read(List.of(Files.writeString(folder.resolve("cases.nt"), cases)));
        Graph graph = GraphFactory.createDefaultGraph();
        derivation.description(DatasetProfile.NONE).forEach(graph::add);
        return graph;
    }

    private void link(String subject, String property, String object) {
        cases.append("<%s> <%s%s> <%s> .%n".formatted(subject, Imaging.NS, property, object));
    }

    private static String name(String kind, int number) {
        String letters = "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
        return BASE + kind + "/p1/" + letters + "a".repeat(24);
    }

    private static Set<String> values(Graph graph, Node property) {
        return graph.find(NodeFactory.createURI(BASE + "dataset/d1"), property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
                .toSet();
    }
}
