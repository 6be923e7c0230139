package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;

/** {@code text:query} is known to the queries that may search, to no other, and refuses what it does not understand. */
class TextFunctionTest {

    private static final String PREFIX = "PREFIX text: <http://jena.apache.org/text#> ";
    private final DatasetGraph data = Fixture.catalogue();

    @Test
    void aSearchGivesSubjectsInAnyForm() {
        assertTrue(count("SELECT * { ?s text:query 'mri' }") > 0);
        assertTrue(count("SELECT * { (?s ?score ?l ?g ?p) text:query ('mri' 2 'highlight:s:<|e:>') }") > 0);
        assertEquals(1, count("ASK { ?s text:query 'mri' }"));
        assertEquals(0, count("SELECT * { ?s text:query 'nothingLikeThat' }"));
    }

    @Test
    void withoutASearchItIsRefusedLikeAnyOtherFunction() {
        String query = PREFIX + "SELECT * { ?s text:query 'mri' }";
        QueryRefusal refusal = assertThrows(QueryRefusal.class, () -> GuardedQuery.parse(query, Fixture.POLICY));
        assertEquals(QueryRefusal.Reason.FUNCTION, refusal.reason());
    }

    @Test
    void itWorksWithinExistsToo() {
        assertEquals(1, count("SELECT DISTINCT ?s { ?s a ?type FILTER EXISTS { ?s text:query 'biopsy' } }"));
        assertEquals(
                count("SELECT DISTINCT ?s { ?s a ?type }") - 1,
                count("SELECT DISTINCT ?s { ?s a ?type FILTER NOT EXISTS { ?s text:query 'biopsy' } }"));
    }

    @Test
    void aFaultInTheWordsIsPlacedInTheQuery() {
        String query = PREFIX + "\nSELECT * {\n ?s text:query \"*ung\" }";
        QueryRefusal refusal = assertThrows(
                QueryRefusal.class, () -> GuardedQuery.parse(query, Fixture.POLICY, new PlainSearch(data)));
        assertEquals("QUERY-0014", refusal.code());
        assertEquals(3, refusal.line());
        assertEquals(17, refusal.column());
    }

    @Test
    void wordsWithoutAValueAreRefusedWhenItRuns() {
        assertEquals(
                QueryRefusal.Reason.TEXT,
                assertThrows(QueryRefusal.class, () -> count("SELECT * { ?s text:query ?words }"))
                        .reason());
    }

    @Test
    void marksAreReadAsInJena() {
        TextMarks marks = Objects.requireNonNull(TextMarks.read("s:<b> | e:</b> | z:80 | m:2"));
        assertEquals(new TextMarks("<b>", "</b>", 80, 2), marks);
        assertEquals(TextMarks.USUAL, TextMarks.read(""));
        assertNull(TextMarks.read("z:5"));
        assertNull(TextMarks.read("m:1000"));
        assertNull(TextMarks.read("q:1"));
        assertNull(TextMarks.read("s:" + "x".repeat(51)));
    }

    private long count(String query) {
        CountingWriter answer = new CountingWriter();
        GuardedQuery.parse(PREFIX + query, Fixture.POLICY, new PlainSearch(data))
                .over(data)
                .deliver(answer);
        return answer.count();
    }
}
