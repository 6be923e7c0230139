package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cancerimaging.sparql.QueryRefusal.Reason;
import org.junit.jupiter.api.Test;

class GuardedQueryTest {

    private static final DatasetGraph CATALOGUE = Fixture.catalogue();

    @Test
    void aSyntaxErrorTellsItsPlace() {
        QueryRefusal refusal = refusal("SELECT *\nWHERE { ?s ?p ?o ! }");
        assertEquals("QUERY-0001", refusal.code());
        assertEquals(2, refusal.line());
        assertEquals(18, refusal.column());
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("Line 2, column 18"), refusal.getMessage());
    }

    /** The engine alone answers the last with no row. */
    @Test
    void aFilterSeesWhatAnUndefinedValueLeavesOpen() {
        String titles = "{ GRAPH ?g { ?s <http://purl.org/dc/terms/title> ?title } FILTER(REGEX(?title, '.')) }";
        long all = count("SELECT * " + titles);
        assertTrue(all > 0);
        assertEquals(all, count("SELECT * " + titles + " VALUES ?title { UNDEF }"));
        assertEquals(all, count("SELECT * " + titles.replace("{ GRAPH", "{ VALUES ?title { UNDEF } GRAPH")));
    }

    @Test
    void anUndeclaredPrefixIsASyntaxError() {
        assertEquals(Reason.SYNTAX, refusal("SELECT * { ?s nope:x ?o }").reason());
    }

    @Test
    void extensionsOfTheEngineAreSyntaxErrors() {
        assertEquals(
                Reason.SYNTAX, refusal("SELECT * { ?s ?p ?o LET (?x := 1) }").reason());
        assertEquals(Reason.SYNTAX, refusal("SELECT * { LATERAL { ?s ?p ?o } }").reason());
    }

    @Test
    void tooLongATextIsRefusedUnread() {
        QueryPolicy strict = new QueryPolicy(Duration.ofSeconds(1), 10, 20);
        QueryRefusal refusal =
                assertThrows(QueryRefusal.class, () -> GuardedQuery.parse("SELECT * { ?subject ?p ?o }", strict));
        assertEquals(Reason.TOO_LONG, refusal.reason());
    }

    @Test
    void theFormIsKnownBeforeTheRun() {
        assertEquals(GuardedQuery.Form.SELECT, parse("SELECT * {}").form());
        assertEquals(GuardedQuery.Form.ASK, parse("ASK {}").form());
        assertEquals(
                GuardedQuery.Form.CONSTRUCT,
                parse("CONSTRUCT WHERE { ?s ?p ?o }").form());
        assertEquals(GuardedQuery.Form.DESCRIBE, parse("DESCRIBE <urn:x>").form());
    }

    @Test
    void aRelativeIriDoesNotTellWhereTheProgramRuns() {
        String answer = text("SELECT (IRI(\"x\") AS ?a) (<y> AS ?b) {}");
        assertFalse(answer.contains("file:"), answer);
        assertTrue(answer.contains("https://w3id.org/cancer-imaging/query/y"), answer);
    }

    @Test
    void boundedFunctionsAnswerAsTheStandardSays() {
        String answer = text("SELECT (REGEX(\"Breast MRI\", \"mri$\", \"i\") AS ?found) "
                + "(REPLACE(\"abab\"@en, \"a(b)\", \"$1-\") AS ?text) (REPLACE(\"AB\", \"a\", \"x\", \"i\") AS ?flagged) "
                + "(CONCAT(\"a\"@en, \"b\"@en) AS ?joined) {}");
        assertTrue(answer.contains("\"true\""), answer);
        assertTrue(answer.contains("\"b-b-\""), answer);
        assertTrue(answer.contains("\"xB\""), answer);
        assertTrue(answer.contains("\"ab\"") && answer.contains("\"en\""), answer);
    }

    @Test
    void aPatternMayComeFromTheData() {
        assertEquals(
                1,
                count(
                        "SELECT * { VALUES (?t ?p) { (\"abc\" \"^a\") (\"xyz\" \"^a\") (\"x\" \"[\") } FILTER REGEX(?t, ?p) }"));
    }

    @Test
    void aggregatesSurviveTheGuard() {
        assertEquals(
                2,
                count(
                        "PREFIX dct: <http://purl.org/dc/terms/> SELECT ?c (COUNT(*) AS ?n) (GROUP_CONCAT(CONCAT(STR(?d), \"!\")) "
                                + "AS ?all) { ?d dct:spatial ?c } GROUP BY ?c HAVING (COUNT(?d) > 0 && REGEX(STR(?c), \"country\")) "
                                + "ORDER BY CONCAT(STR(?c), \"x\")"));
    }

    @Test
    void describeFollowsBlankNodes() {
        assertEquals(
                2,
                count(
                        "DESCRIBE ?contact { <https://hub.example/dataset/prostate-mr> <http://www.w3.org/ns/dcat#contactPoint> ?contact }"));
        assertTrue(count("DESCRIBE <https://hub.example/dataset/prostate-mr>") > 20);
        assertEquals(0, count("DESCRIBE <urn:nobody>"));
    }

    @Test
    void askGivesYesOrNo() {
        assertEquals(1, count("ASK { ?s ?p ?o }"));
        assertEquals(0, count("ASK { ?s <urn:no> ?o }"));
    }

    @Test
    void constructKeepsThePrefixesOfTheQuery() {
        String turtle =
                text("PREFIX dct: <http://purl.org/dc/terms/> CONSTRUCT { ?s dct:title ?t } WHERE { ?s dct:title ?t }");
        assertTrue(turtle.contains("dct:title"), turtle);
    }

    @Test
    void aQueryRunsInATransactionOfItsOwn() {
        DatasetGraph data = Fixture.thousandTriples();
        CountingWriter answer = new CountingWriter();
        parse("SELECT * { ?s ?p ?o }").over(data).deliver(answer);
        assertEquals(1_000, answer.count());
        assertFalse(data.isInTransaction());
    }

    @Test
    void aQueryJoinsATransactionThatIsOpen() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeRead(() -> {
            parse("ASK {}").over(data).deliver(new CountingWriter());
            assertTrue(data.isInTransaction());
        });
    }

    private static String text(String query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parse(query).over(CATALOGUE).deliver(new AnswerStream(out, RowFormat.JSON, GraphFormat.TURTLE));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long count(String query) {
        CountingWriter answer = new CountingWriter();
        parse(query).over(CATALOGUE).deliver(answer);
        return answer.count();
    }

    private static GuardedQuery parse(String query) {
        return GuardedQuery.parse(query, Fixture.POLICY);
    }

    private static QueryRefusal refusal(String query) {
        return assertThrows(QueryRefusal.class, () -> parse(query));
    }
}
