package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.sparql.QueryRefusal.Reason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nesting by the thousand: a refusal, never a StackOverflowError. */
class NestingTest {

    private static final QueryPolicy WIDE = new QueryPolicy(Fixture.POLICY.timeout(), 1_000_000, 10_000_000);
    private static final int MANY = 20_000;

    @TestFactory
    Stream<DynamicTest> hostileNestingIsRefused() {
        return Stream.of(
                        "SELECT * " + "{".repeat(MANY) + "?s ?p ?o" + "}".repeat(MANY),
                        "SELECT * " + "{".repeat(MANY),
                        "SELECT * { {?s ?p ?o}" + " UNION {?s ?p ?o}".repeat(3_000) + " }",
                        "SELECT * { ?s ?p ?o" + " OPTIONAL { ?s ?q ?r }".repeat(3_000) + " }",
                        "SELECT * { ?s ?p ?o" + " MINUS { ?s ?q ?r }".repeat(3_000) + " }",
                        "SELECT * { ?s ?p ?o FILTER (" + "(".repeat(MANY) + "1" + ")".repeat(MANY) + ") }",
                        "SELECT * { ?s ?p ?o FILTER (" + "!".repeat(MANY) + "true) }",
                        "SELECT * { ?s ?p ?o FILTER (1" + " + 1".repeat(MANY) + ") }",
                        "SELECT * { ?s ?p ?o FILTER (true" + " || ?x".repeat(MANY) + ") }",
                        "SELECT * { ?s <urn:p>" + "/<urn:p>".repeat(MANY) + " ?o }",
                        "SELECT * { ?s " + "(".repeat(MANY) + "<urn:p>" + ")*".repeat(MANY) + " ?o }",
                        "SELECT * { ?s ?p " + "[ ?p ".repeat(MANY) + "?o" + "]".repeat(MANY) + " }",
                        "SELECT * { ?s ?p " + "( ".repeat(MANY) + "?o" + ")".repeat(MANY) + " }",
                        "SELECT * { ?s ?p ?o" + " FILTER EXISTS { ?s ?p ?o".repeat(MANY) + " }".repeat(MANY) + " }",
                        "SELECT * " + "{ SELECT * ".repeat(MANY) + "{}" + "}".repeat(MANY))
                .map(query -> DynamicTest.dynamicTest(
                        query.substring(0, 40),
                        () -> assertEquals(Reason.TOO_DEEP, refusal(query).reason())));
    }

    @TestFactory
    Stream<DynamicTest> longButFlatQueriesRunOrAreRefused() {
        DatasetGraph data = Fixture.thousandTriples();
        String list =
                IntStream.range(0, MANY).mapToObj(i -> "<urn:s:" + i + ">").collect(Collectors.joining(","));
        String binds = IntStream.range(0, MANY / 4)
                .mapToObj(i -> " BIND(" + i + " AS ?v" + i + ")")
                .collect(Collectors.joining());
        String patterns = IntStream.range(0, MANY / 4)
                .mapToObj(i -> "?s ?p" + i % 3 + " ?o" + i % 3 + " . ")
                .collect(Collectors.joining());
        return Stream.of(
                        "SELECT * { ?s ?p ?o FILTER (?s IN (" + list + ")) }",
                        "ASK {" + binds + " }",
                        "ASK { " + patterns + " }",
                        "SELECT * { ?s ?p ?o FILTER (true" + " && ?s = ?s".repeat(900) + ") }",
                        "SELECT * { ?s ?p ?o" + " OPTIONAL { ?s ?q ?r }".repeat(499) + " }",
                        "SELECT * { {?s ?p 1}" + " UNION {?s ?p 2}".repeat(498) + " }")
                .map(query -> DynamicTest.dynamicTest(query.substring(0, 40), () -> runOrRefuse(query, data)));
    }

    @Test
    void theRefusalTellsWhereTheNestingIs() {
        QueryRefusal refusal = refusal("SELECT *\n" + "{".repeat(100) + "}".repeat(100));
        assertEquals(2, refusal.line());
        assertEquals(QueryText.MAX_DEPTH + 1, refusal.column());
    }

    @Test
    void bracketsInStringsIrisAndCommentsDoNotCount() {
        String brackets = "{([".repeat(100);
        String query = "# " + brackets + "\nSELECT * { ?s <urn:(((" + "(".repeat(100) + "> \"" + brackets + "\", '''"
                + brackets + "'" + brackets + "''', \"\\\"" + brackets + "\" FILTER (1 < 2 && 2 > 1) }";
        assertTrue(GuardedQuery.parse(query, WIDE).form() == GuardedQuery.Form.SELECT);
    }

    @Test
    void wordsOfUpdatesMayNameThings() {
        assertEquals(
                GuardedQuery.Form.SELECT,
                GuardedQuery.parse(
                                "PREFIX insert: <urn:x> # INSERT\nSELECT ?delete { ?delete insert:load 'DROP' }", WIDE)
                        .form());
    }

    private static void runOrRefuse(String query, DatasetGraph data) {
        try {
            GuardedQuery.parse(query, WIDE).over(data).deliver(new CountingWriter());
        } catch (QueryRefusal refusal) {
            assertTrue(
                    refusal.reason() == Reason.TOO_DEEP || refusal.reason() == Reason.TIMEOUT,
                    () -> refusal.reason() + ": " + refusal.getMessage());
        }
    }

    private static QueryRefusal refusal(String query) {
        return assertThrows(QueryRefusal.class, () -> GuardedQuery.parse(query, WIDE));
    }
}
