package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.topbraid.shacl.engine.Shape;

/** Foretelling never denies what the query of a target selects. */
class ForetellingTest {

    private static final CompiledShapes OUTBOUND = new TopBraidValidator(Ontology.load()).compiled(Profile.OUTBOUND);
    private static final String PATIENT = "<urn:p> a <https://w3id.org/cancer-imaging/ontology#Patient> ; ";

    @Test
    void knownAndLinkedNodesAreNoTargets() {
        assertNothing("Stray", PATIENT + "foaf:page [ foaf:name \"N\" ] .", true);
        assertNothing("UnknownClass", PATIENT + "foaf:page <urn:d> . <urn:d> a dcat:Dataset .", true);
    }

    @Test
    void aStrayNodeIsLeftToTheQuery() {
        assertNothing("Stray", PATIENT + "foaf:page <urn:d> . <urn:s> foaf:name \"N\" .", false);
        assertNothing("Stray", "<urn:s> foaf:knows <urn:s> .", false);
        assertNothing("Stray", "<urn:s> a <urn:Person> .", false);
        assertNothing("Stray", "<urn:s> a \"http://www.w3.org/ns/dcat#Dataset\" .", false);
    }

    @Test
    void aClassWithoutRulesIsLeftToTheQuery() {
        assertNothing("UnknownClass", "<urn:s> a <https://w3id.org/cancer-imaging/ontology#PatientName> .", false);
    }

    private static void assertNothing(String name, String turtle, boolean expected) {
        Graph data = Turtle.of(turtle);
        Shape shape = OUTBOUND.roots().stream()
                .map(CompiledShapes.Root::shape)
                .filter(root -> root.getShapeResource()
                        .asNode()
                        .equals(NodeFactory.createURI(ShapeTerms.NAMESPACE + "outbound#" + name)))
                .findFirst()
                .orElseThrow();
        Foretelling foretelling = Objects.requireNonNull(Foretelling.of(shape, OUTBOUND));
        boolean selected = !shape.getTargetNodes(OUTBOUND.dataset(data, 0)).isEmpty();
        assertEquals(expected, foretelling.selectsNothing(data), turtle);
        assertFalse(expected && selected, turtle);
        assertTrue(expected || selected || turtle.contains("\"http"), turtle);
    }
}
