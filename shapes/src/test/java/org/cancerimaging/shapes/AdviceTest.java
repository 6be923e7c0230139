package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** What findings advise, and that they never advise with what they must keep back. */
class AdviceTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final String NAMES = "<urn:s> a sh:NodeShape ; sh:targetClass foaf:Agent ; sh:property <urn:p> . "
            + "<urn:p> sh:path foaf:name ; sh:in ( \"Magnetic resonance\" \"Computed tomography\" ) .";

    @Test
    void theNearestSpellingIsSuggestedAndWrittenOut() {
        Advice advice = only(NAMES, "\"magnetic  resonence\"").advice();
        assertEquals(NodeFactory.createLiteralString("Magnetic resonance"), advice.nearest());
        assertEquals(2, advice.allowedTotal());
        assertEquals("foaf:name \"Magnetic resonance\" .", advice.snippet());
    }

    @Test
    void nothingIsSuggestedForAValueThatIsLikeNone() {
        Advice advice = only(NAMES, "\"chest\"").advice();
        assertNull(advice.nearest());
        assertEquals(2, advice.allowed().size());
    }

    @Test
    void aConceptIsFoundByLabelNotationAndTheEndOfItsIri() {
        Ontology ontology = Ontology.load();
        Node mr = ontology.codeList("modality").byNotation("MR").orElseThrow().iri();
        String shapes = "<urn:s> a sh:NodeShape ; sh:targetClass foaf:Agent ; sh:property <urn:p> . "
                + "<urn:p> sh:path foaf:name ; sh:in ( <" + mr.getURI() + "> <urn:other> ) .";
        for (String value : List.of("\"MR\"", "<http://wrong.example/MR>", "\"" + ontology.label(mr, "en") + "\"")) {
            assertEquals(mr, only(shapes, value).advice().nearest(), value);
        }
    }

    @Test
    void longListsAreCutAndCounted() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            list.append(" \"name ").append(i).append('"');
        }
        Advice advice = only(NAMES.replaceFirst("\\(.*\\)", "(" + list + ")"), "\"else\"")
                .advice();
        assertEquals(Advice.MOST_SHOWN, advice.allowed().size());
        assertEquals(100, advice.allowedTotal());
    }

    @Test
    void theExampleOfTheMessageCanBeCopied() {
        Finding finding = VALIDATOR
                .validate(Turtle.of("<urn:a> a dcat:Dataset ; dct:description \"A\"@en ."), Profile.DCAT_AP)
                .findings()
                .get(0);
        assertTrue(finding.advice().snippet().matches("dct:title .* [.]"), finding.advice()::snippet);
    }

    @Test
    void aDatatypeGetsAnExampleOfItsKind() {
        String shapes = "<urn:s> a sh:NodeShape ; sh:targetClass foaf:Agent ; "
                + "sh:property [ sh:path foaf:age ; sh:minCount 1 ; sh:datatype xsd:date ] .";
        assertEquals(
                "foaf:age \"2026-03-01\"^^xsd:date .",
                only(shapes, "\"x\"").advice().snippet());
    }

    @Test
    void adviceOfTheOutboundProfileTellsNothingAboutValues() {
        String series = "<https://hub.example/series/p1/abcdefghijklmnopqrstuvwxyz> a cimo:ImagingSeries ; "
                + "cimo:study <https://hub.example/study/p1/abcdefghijklmnopqrstuvwxyz> ; cimo:modality \"CANARY\", \"MRR\" .";
        List<Finding> findings =
                VALIDATOR.validate(Turtle.of(series), Profile.OUTBOUND).findings();
        assertFalse(findings.isEmpty());
        for (Finding finding : findings) {
            assertNull(finding.advice().nearest());
            assertFalse(finding.advice().toString().contains("CANARY"));
        }
    }

    @Test
    void adviceCannotShowMoreThanThereIs() {
        List<Node> two = List.of(NodeFactory.createURI("urn:a"), NodeFactory.createURI("urn:b"));
        assertThrows(IllegalArgumentException.class, () -> new Advice(two, 1, null, ""));
    }

    @Test
    void distancesCountLetters() {
        assertEquals(3, Nearness.distance("kitten", "sitting"));
        assertEquals(0, Nearness.distance("a", "a"));
        assertEquals(2, Nearness.distance("", "ab"));
        assertEquals("mammographie", Nearness.plain("Mammo-Graphié "));
    }

    @Test
    void findingsOfOneRemedyAreOneFix() {
        ValidationReport report = VALIDATOR.validate(
                Turtle.of("<urn:a> a foaf:Agent ; foaf:name \"magnetic resonnance\" . "
                        + "<urn:b> a foaf:Agent ; foaf:name \"magneticresonance\", \"Magnetic resonance\" . "
                        + "<urn:c> a foaf:Agent ; foaf:name \"x\" ."),
                ShapeSet.of(Turtle.of(NAMES.replace("\"Magnetic resonance\"", "\"Magnetic Resonance\"")), "t"));
        assertEquals(4, report.findings().size());
        List<Fix> fixes = report.fixes();
        assertEquals(2, fixes.size());
        assertEquals(3, fixes.get(0).findings().size());
        assertNull(
                Objects.requireNonNull(fixes.get(1).findings().get(0)).advice().nearest());
    }

    private static Finding only(String shapes, String name) {
        String path = shapes.contains("foaf:age") ? "age" : "name";
        List<Finding> findings = VALIDATOR
                .validate(
                        Turtle.of("<urn:x> a foaf:Agent ; foaf:" + path + " " + name + " ."),
                        ShapeSet.of(Turtle.of(shapes), "test"))
                .findings();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }
}
