package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.topbraid.shacl.vocabulary.SH;

/** What shape files leave to be filled in when they are loaded. */
class FormExpansionTest {

    private static final String TERM = "PREFIX term: <https://w3id.org/cancer-imaging/shapes/terms#> ";

    @Test
    void aShapeTakesOverTheConstraintsOfItsForm() {
        Graph shapes =
                Turtle.of(TERM + "<urn:f> a term:Form ; sh:nodeKind sh:IRI ; sh:pattern \"^a\" ; rdfs:label \"F\" . "
                        + "<urn:s> term:form <urn:f> .");
        FormExpansion.expand(shapes);
        assertTrue(shapes.contains(NodeFactory.createURI("urn:s"), SH.nodeKind.asNode(), SH.IRI.asNode()));
        assertTrue(shapes.contains(
                NodeFactory.createURI("urn:s"), SH.pattern.asNode(), NodeFactory.createLiteralString("^a")));
    }

    @Test
    void aFormThatNobodyHasIsAMistake() {
        Graph shapes = Turtle.of(TERM + "<urn:s> term:form <urn:missing> .");
        assertThrows(IllegalStateException.class, () -> FormExpansion.expand(shapes));
    }

    @Test
    void aCodeListBecomesAListOfItsConceptsAndAliases() {
        Graph shapes = Turtle.of(TERM + "<urn:s> term:codeList \"sex\" .");
        CodeListExpansion.expand(shapes, Ontology.load());
        long members = shapes.stream()
                .filter(triple -> triple.getPredicate().getLocalName().equals("first"))
                .count();
        long concepts = Ontology.load().codeList("sex").concepts().size();
        assertTrue(members > concepts, () -> members + " members of " + concepts + " concepts with aliases");
        assertEquals(
                1,
                shapes.stream()
                        .filter(triple -> triple.getPredicate().equals(SH.in.asNode()))
                        .count());
    }

    @Test
    void aCodeListThatNobodyHasIsAMistake() {
        Graph shapes = Turtle.of(TERM + "<urn:s> term:codeList \"no-such-list\" .");
        assertThrows(IllegalArgumentException.class, () -> CodeListExpansion.expand(shapes, Ontology.load()));
    }
}
