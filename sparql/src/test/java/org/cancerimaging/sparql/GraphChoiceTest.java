package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs that the request names go before those of the query. */
class GraphChoiceTest {

    private static final DatasetGraph CATALOGUE = Fixture.catalogue();
    private static final String PROVIDER = "https://hub.example/provider/north";
    private static final String REPORT = "https://hub.example/dataset/prostate-mr#report";

    @Test
    void aDefaultGraphIsAskedAlone() {
        assertEquals(1, count("SELECT * { ?s a ?c }", List.of(PROVIDER), List.of()));
        assertEquals(3, count("SELECT * { ?s a ?c }", List.of(PROVIDER, REPORT), List.of()));
    }

    @Test
    void namedGraphsAreAskedByName() {
        assertEquals(1, count("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", List.of(), List.of(REPORT)));
        assertEquals(0, count("SELECT * { ?s ?p ?o }", List.of(), List.of(REPORT)));
    }

    @Test
    void theRequestGoesBeforeTheQuery() {
        assertEquals(1, count("SELECT * FROM <" + REPORT + "> { ?s a ?c }", List.of(PROVIDER), List.of()));
    }

    @Test
    void nothingChosenLeavesTheQueryAsItIs() {
        assertEquals(2, count("SELECT * FROM <" + REPORT + "> { ?s a ?c }", List.of(), List.of()));
    }

    @Test
    void everyConditionOfHavingIsKept() {
        String group = "SELECT ?g { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g HAVING (COUNT(*) > 0) ";
        assertEquals(1, count(group, List.of(), List.of(REPORT)));
        assertEquals(0, count(group + "(COUNT(*) < 1)", List.of(), List.of(REPORT)));
        String describe = "DESCRIBE ?s { ?s a ?c } GROUP BY ?s HAVING (COUNT(*) > 0) (COUNT(*) < 1)";
        assertEquals(0, count(describe, List.of(), List.of()));
    }

    @Test
    void aQueryOfEveryKindOfClauseAnswersTheSame() {
        String query = "SELECT ?c (COUNT(DISTINCT ?s) + 0 AS ?n) { ?s a ?c . "
                + "FILTER(REGEX(STR(?c), \"^h\")) } GROUP BY ?c HAVING (COUNT(*) > 0) (COUNT(*) < 99) ORDER BY DESC(?n) ?c LIMIT 9";
        assertEquals(
                count("SELECT DISTINCT ?c { ?s a ?c }", List.of(REPORT), List.of()),
                count(query, List.of(REPORT), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "g", "not an iri", "http://x/{}"})
    void aNameThatIsNoIriIsRefused(String name) {
        assertThrows(QueryRefusal.class, () -> new GraphChoice(List.of(name), List.of()));
        assertThrows(QueryRefusal.class, () -> new GraphChoice(List.of(), List.of(name)));
    }

    @Test
    void lessTimeMayBeAskedForAndNotMore() {
        QueryPolicy policy = new QueryPolicy(Duration.ofSeconds(10), 100, 100);
        assertEquals(Duration.ofSeconds(2), policy.within(Duration.ofSeconds(2)).timeout());
        assertEquals(policy, policy.within(Duration.ofSeconds(20)));
    }

    @Test
    void whatVariesIsNotRepeatable() {
        assertTrue(parse("SELECT * { ?s ?p ?o } ORDER BY STR(?s)").isRepeatable());
        for (String call : List.of("NOW()", "RAND()", "UUID()", "STRUUID()", "BNODE()", "BNODE(\"a\")")) {
            assertFalse(parse("SELECT (" + call + " AS ?x) {}").isRepeatable(), call);
            assertFalse(
                    parse("ASK { FILTER EXISTS { BIND(" + call + " AS ?x) } }").isRepeatable(), call);
        }
        assertFalse(parse("SELECT * { ?s ?p ?o } ORDER BY RAND()").isRepeatable());
    }

    private static GuardedQuery parse(String query) {
        return GuardedQuery.parse(query, Fixture.POLICY);
    }

    private static long count(String query, List<String> defaults, List<String> named) {
        CountingWriter answer = new CountingWriter();
        parse(query).choosing(new GraphChoice(defaults, named)).over(CATALOGUE).deliver(answer);
        return answer.count();
    }
}
