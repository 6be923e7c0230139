package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The plan of a query tells what runs and under which limits. */
class QueryPlanTest {

    @Test
    void itIsTheRewrittenAlgebraWithPrefixesAndLimits() {
        String plan = plan(
                "PREFIX ex: <http://example.org/> SELECT ?s { ?s ex:p ?o FILTER(?o = ex:a) FILTER REGEX(STR(?s), 'x') }");
        assertTrue(plan.contains("ex:p"), plan);
        assertTrue(plan.contains("(project (?s)"), plan);
        assertTrue(plan.contains("# within 10.0 seconds, at most 10000 rows"), plan);
        assertTrue(plan.contains("# graphs: all"), plan);
        assertTrue(plan.contains("kept until"), plan);
    }

    @Test
    void graphsTextSearchAndChangingAnswersAreTold() {
        String query =
                "PREFIX text: <http://jena.apache.org/text#> SELECT ?s FROM <urn:x:g> { ?s text:query 'lung' BIND(NOW() AS ?n) }";
        String plan = plan(query);
        assertTrue(plan.contains("default <urn:x:g>"), plan);
        assertTrue(plan.contains("(propfunc text:query"), plan);
        assertTrue(plan.contains("each hit is looked up"), plan);
        assertTrue(plan.contains("never kept"), plan);
    }

    @Test
    void everyQueryOfTheLibraryHasOneAndItDoesNotRun() {
        QueryLibrary.load()
                .queries()
                .forEach(query -> assertFalse(plan(query.text()).isBlank(), query.id()));
        assertEquals(plan("DESCRIBE <urn:x:a>"), plan("DESCRIBE <urn:x:a>"));
    }

    private static String plan(String query) {
        return GuardedQuery.parse(query, Fixture.POLICY, new PlainSearch(Fixture.thousandTriples()))
                .plan();
    }
}
