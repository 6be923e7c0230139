package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shapes of others: what is repaired, what is refused, and that what is left still works. */
class ShapeSetTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final String TARGET = "<urn:s> a sh:NodeShape ; sh:targetClass foaf:Agent ; ";
    private static final String AGENT = "<urn:x> a foaf:Agent ; foaf:name ";

    @Test
    void aSoundFileNeedsNoRepair() {
        assertEquals(List.of(), codes(TARGET + "sh:property [ sh:path foaf:name ; sh:minCount 1 ] ."));
    }

    @Test
    void aPropertyShapeThatNobodyDefinedIsLeftOut() {
        String shapes = TARGET + "sh:property <urn:missing>, [ sh:path foaf:name ; sh:minCount 2 ] .";
        assertEquals(List.of("SHAPES-0001"), codes(shapes));
        assertEquals(1, findings(shapes, AGENT + "\"A\" ."));
    }

    @Test
    void alternativesWithoutAPathAreAskedOfTheNodeAndKeepTheirMessage() {
        String shapes = TARGET + "sh:property [ sh:severity sh:Warning ; sh:message \"Name or page.\" ; "
                + "sh:or ( [ sh:path foaf:name ; sh:minCount 1 ] [ sh:path foaf:page ; sh:minCount 1 ] ) ] .";
        assertEquals(List.of("SHAPES-0002"), codes(shapes));
        assertEquals(0, findings(shapes, AGENT + "\"A\" ."));
        Finding finding = VALIDATOR
                .validate(Turtle.of("<urn:x> a foaf:Agent ."), set(shapes))
                .findings()
                .get(0);
        assertEquals("Name or page.", finding.message());
        assertEquals(Severity.WARNING, finding.severity());
    }

    @Test
    void alternativesWithoutAPathInAShapeWithoutTargetsAreAskedToo() {
        String shapes = TARGET + "sh:node <urn:inner> . <urn:inner> sh:property [ "
                + "sh:or ( [ sh:path foaf:name ; sh:minCount 1 ] [ sh:path foaf:page ; sh:minCount 1 ] ) ] .";
        assertEquals(List.of("SHAPES-0002"), codes(shapes));
        assertEquals(1, findings(shapes, "<urn:x> a foaf:Agent ."));
    }

    @Test
    void importsAreToldAndNotFollowed() {
        assertEquals(
                List.of("SHAPES-0003"),
                codes("<urn:o> a owl:Ontology ; owl:imports <http://127.0.0.1:9/never> . " + TARGET
                        + "sh:nodeKind sh:IRI ."));
    }

    @Test
    void aShapeThatNothingLeadsToIsTold() {
        assertEquals(List.of("SHAPES-0004"), codes("<urn:alone> a sh:NodeShape ; sh:nodeKind sh:IRI ."));
    }

    @Test
    void aTermThatShaclDoesNotHaveIsTold() {
        assertEquals(List.of("SHAPES-0005"), codes(TARGET + "sh:minimum 1 ."));
        String meantNode =
                TARGET + "sh:property [ sh:path foaf:knows ; sh:shape <urn:t> ] . <urn:t> sh:nodeKind sh:IRI .";
        assertEquals(List.of("SHAPES-0005"), codes(meantNode));
        assertEquals(1, findings(meantNode, "<urn:x> a foaf:Agent ; foaf:knows \"Y\" ."));
    }

    @Test
    void aPatternThatIsNoExpressionIsLeftOut() {
        String shapes = TARGET + "sh:property [ sh:path foaf:name ; sh:pattern \"a(\" ; sh:maxCount 1 ] .";
        assertEquals(List.of("SHAPES-0006"), codes(shapes));
        assertEquals(1, findings(shapes, AGENT + "\"A\", \"B\" ."));
    }

    @Test
    void ofSeveralPathsOneIsKept() {
        String shapes = TARGET + "sh:property [ sh:path foaf:name, foaf:page ; sh:minCount 1 ] .";
        assertEquals(List.of("SHAPES-0007"), codes(shapes));
        assertEquals(0, findings(shapes, AGENT + "\"A\" ."));
    }

    @Test
    void aListThatIsCutOffOrCircularIsLeftOut() {
        assertEquals(List.of("SHAPES-0008"), codes(TARGET + "sh:in [ <" + first() + "> <urn:a> ] ."));
        assertEquals(
                List.of("SHAPES-0008"),
                codes(TARGET + "sh:in _:l . _:l <" + first() + "> <urn:a> ; <" + first().replace("first", "rest")
                        + "> _:l ."));
    }

    @Test
    void scriptsAreIgnored() {
        assertEquals(List.of("SHAPES-0009"), codes(TARGET + "sh:js [ ] ."));
    }

    @Test
    void aNumberThatIsNoneIsLeftOut() {
        assertEquals(
                List.of("SHAPES-0010"), codes(TARGET + "sh:property [ sh:path foaf:name ; sh:minCount \"one\" ] ."));
    }

    @Test
    void aPathThatLeadsIntoItselfIsLeftOut() {
        List<String> codes = codes(TARGET + "sh:property [ sh:path _:p ; sh:minCount 1 ] . _:p sh:inversePath _:p .");
        assertTrue(codes.contains("SHAPES-0011"), codes::toString);
    }

    @Test
    void shapesThatLeadBackToThemselvesAreRefusedAtOnce() {
        String direct = TARGET + "sh:property [ sh:path foaf:knows ; sh:node <urn:s> ] .";
        String list = TARGET + "sh:or ( <urn:t> ) . <urn:t> sh:not [ sh:and ( <urn:s> ) ] .";
        for (String shapes : List.of(direct, list, TARGET + "sh:node <urn:s> .")) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertRefused("SHAPES-0101", shapes));
        }
    }

    @Test
    void shapesNestedEndlesslyAreRefused() {
        StringBuilder deep = new StringBuilder(TARGET + "sh:node <urn:n0> . ");
        for (int i = 0; i < 20_000; i++) {
            deep.append("<urn:n")
                    .append(i)
                    .append("> sh:node <urn:n")
                    .append(i + 1)
                    .append("> . ");
        }
        assertRefused("SHAPES-0107", deep.toString());
    }

    @Test
    void queriesMayNotReachOutside() {
        for (String where : List.of(
                "SERVICE <http://127.0.0.1:9/> { ?this ?p ?o }",
                "FILTER NOT EXISTS { SERVICE SILENT <http://127.0.0.1:9/> { ?this ?p ?o } }",
                "FILTER ( <java:java.lang.System.exit>(1) )",
                "$this ?p ?o . MINUS { $this ?p 1 }",
                "syntax error")) {
            assertRefused("SHAPES-0103", TARGET + "sh:sparql [ sh:select \"SELECT $this WHERE { " + where + " }\" ] .");
        }
        assertRefused(
                "SHAPES-0103",
                TARGET + "sh:sparql [ sh:select \"SELECT $this FROM <file:///etc/passwd> WHERE { $this ?p ?o }\" ] .");
    }

    @Test
    void aQueryAboutTheDataRuns() {
        String shapes = TARGET + "sh:sparql [ sh:message \"Two names.\" ; sh:select "
                + "\"SELECT $this WHERE { $this <http://xmlns.com/foaf/0.1/name> ?a, ?b . FILTER(?a != ?b) }\" ] .";
        assertFalse(VALIDATOR
                .validate(Turtle.of(AGENT + "\"A\", \"B\" ."), set(shapes))
                .conforms());
        assertTrue(VALIDATOR.validate(Turtle.of(AGENT + "\"A\" ."), set(shapes)).conforms());
    }

    @Test
    void aPatternWithoutEndIsStopped() {
        ShapeSet shapes = set(TARGET + "sh:property [ sh:path foaf:name ; sh:pattern \"^(.*a){20}b\" ] .");
        String name = "a".repeat(60);
        ShapesException stopped = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThrows(
                        ShapesException.class,
                        () -> VALIDATOR.validate(Turtle.of(AGENT + "\"" + name + "\" ."), shapes)));
        assertEquals("SHAPES-0105", stopped.code());
    }

    @Test
    void entailmentIsRefused() {
        assertRefused("SHAPES-0106", TARGET + "sh:entailment <http://www.w3.org/ns/entailment/RDFS> .");
    }

    @Test
    void theSameFileGivesTheSameNamesAndRepairs() {
        String shapes = TARGET + "sh:property [ sh:path foaf:name ; sh:minCount 1 ], <urn:missing>, <urn:gone> .";
        assertEquals(set(shapes).repairs(), set(shapes).repairs());
        Finding finding = VALIDATOR
                .validate(Turtle.of("<urn:x> a foaf:Agent ."), set(shapes))
                .findings()
                .get(0);
        assertEquals("urn:s/name", finding.shape());
    }

    private static void assertRefused(String code, String shapes) {
        assertEquals(
                code, assertThrows(ShapesException.class, () -> set(shapes)).code());
    }

    private static long findings(String shapes, String data) {
        return VALIDATOR.validate(Turtle.of(data), set(shapes)).findings().size();
    }

    private static List<String> codes(String shapes) {
        return set(shapes).repairs().stream().map(Repair::code).toList();
    }

    private static ShapeSet set(String shapes) {
        return ShapeSet.of(Turtle.of(shapes), "test");
    }

    private static String first() {
        return "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
    }
}
