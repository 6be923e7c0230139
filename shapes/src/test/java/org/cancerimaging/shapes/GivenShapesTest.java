package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** Shapes of others know our code lists, and end in time whatever they ask. */
class GivenShapesTest {

    private static final Validator HASTY = new TopBraidValidator(Ontology.load(), 1);
    private static final Validator VALIDATOR = Validator.create();
    private static final String TARGET = "<urn:s> a sh:NodeShape ; sh:targetClass foaf:Agent ; ";
    private static final String ENDLESS = "\"^(.*a){20}b\"";
    private static final String NAMED = "<urn:x> a foaf:Agent ; foaf:name \"" + "a".repeat(60) + "\" .";

    @Test
    void aPatternWithoutEndIsStoppedWhereverItStands() {
        String shape = "[ sh:pattern " + ENDLESS + " ]";
        for (String constraint : List.of(
                "sh:not " + shape,
                "sh:xone ( " + shape + " )",
                "sh:qualifiedValueShape " + shape + " ; sh:qualifiedMinCount 1",
                "sh:maxLength 3 ; sh:pattern " + ENDLESS)) {
            assertStopped(
                    "SHAPES-0105", VALIDATOR, TARGET + "sh:property [ sh:path foaf:name ; " + constraint + " ] .");
        }
    }

    @Test
    void anExpressionInAQueryWithoutEndIsStopped() {
        assertStopped(
                "SHAPES-0104",
                HASTY,
                TARGET + "sh:sparql [ sh:select \"SELECT $this WHERE { $this <http://xmlns.com/foaf/0.1/name> ?n . "
                        + "FILTER(REGEX(?n, '^(.*a){20}b')) }\" ] .");
    }

    @Test
    void aQueryWithoutEndIsStopped() {
        StringBuilder where = new StringBuilder("$this ?p ?o . ");
        for (int i = 0; i < 12; i++) {
            where.append("?s%1$d ?p%1$d ?o%1$d . ".formatted(i));
        }
        Graph data = Turtle.of(NAMED);
        for (int i = 0; i < 200; i++) {
            Turtle.of("<urn:y" + i + "> foaf:name \"Y\" .").find().forEach(data::add);
        }
        ShapeSet shapes = set(TARGET + "sh:sparql [ sh:select \"SELECT $this (COUNT(?o0) AS ?n) WHERE { " + where
                + "} GROUP BY $this HAVING (COUNT(?o0) < 0)\" ] .");
        assertEquals("SHAPES-0104", refusal(HASTY, data, shapes).code());
    }

    @Test
    void shapesThatTopBraidCannotRunAreRefused() {
        String broken = TARGET + "sh:target [ a sh:SPARQLTarget ] .";
        ShapesException refused =
                assertThrows(ShapesException.class, () -> VALIDATOR.validate(Turtle.of(NAMED), set(broken)));
        assertEquals("SHAPES-0102", refused.code());
    }

    @Test
    void aConceptOfOurCodeListsHasItsClass() {
        String shapes = TARGET + "sh:property [ sh:path dct:language ; sh:class dct:LinguisticSystem ], "
                + "[ sh:path dct:type ; sh:or ( [ sh:class <http://www.w3.org/2004/02/skos/core#ConceptScheme> ] [ sh:class <http://www.w3.org/2004/02/skos/core#Concept> ] ) ] .";
        String authority = "<http://publications.europa.eu/resource/authority/";
        String good = "dct:language " + authority + "language/ENG> ; dct:type " + authority + "data-theme/HEAL>";
        String bad = "dct:language " + authority + "language/NONE> ; dct:type <urn:t>";
        assertEquals(0, findings(shapes, "<urn:x> a foaf:Agent ; " + good + " ."));
        assertEquals(2, findings(shapes, "<urn:x> a foaf:Agent ; " + bad + " ."));
    }

    @Test
    void whatTheCodeListsKnowIsNoFocusNode() {
        String shapes =
                "<urn:s> a sh:NodeShape ; sh:targetClass <http://www.w3.org/2004/02/skos/core#Concept> ; sh:property [ sh:path <http://www.w3.org/2004/02/skos/core#note> ; "
                        + "sh:minCount 1 ] .";
        String concept = "<http://publications.europa.eu/resource/authority/language/ENG>";
        assertEquals(0, findings(shapes, "<urn:x> dct:language " + concept + " ."));
        assertEquals(1, findings(shapes, concept + " a <http://www.w3.org/2004/02/skos/core#Concept> ."));
    }

    private static void assertStopped(String code, Validator validator, String shapes) {
        ShapesException stopped = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> refusal(validator, Turtle.of(NAMED), set(shapes)), shapes);
        assertEquals(code, stopped.code(), shapes);
    }

    private static ShapesException refusal(Validator validator, Graph data, ShapeSet shapes) {
        return assertThrows(ShapesException.class, () -> validator.validate(data, shapes));
    }

    private static long findings(String shapes, String data) {
        return VALIDATOR.validate(Turtle.of(data), set(shapes)).findings().size();
    }

    private static ShapeSet set(String shapes) {
        return ShapeSet.of(Turtle.of(shapes), "test");
    }
}
