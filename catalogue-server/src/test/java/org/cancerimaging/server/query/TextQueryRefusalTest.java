package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.sparql.QueryRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code text:query} does not take, and what it says then. */
final class TextQueryRefusalTest {

    @TempDir
    Path folder;

    private SearchedCatalogue searched;

    @BeforeEach
    void fill() {
        searched = new SearchedCatalogue(folder);
    }

    @AfterEach
    void close() {
        searched.close();
    }

    @Test
    void wordsThatAreNotUnderstoodSayWhere() {
        QueryRefusal open = refused("SELECT * {\n  ?s text:query 'tumour AND (lung'\n}");
        assertEquals("QUERY-0014", open.code());
        assertEquals(2, open.line());
        assertTrue(open.column() > 18, open.column() + " " + open.getMessage());
        QueryRefusal operator = refused("SELECT * { ?s text:query 'lung OR AND ct' }");
        assertTrue(String.valueOf(operator.getMessage()).contains("character 9"), operator.getMessage());
    }

    @Test
    void whatWouldCostMuchIsRefused() {
        for (String words : List.of(
                "*ung",
                "?ung",
                "l*",
                "*:*",
                "*",
                "/lu.*/",
                "l~",
                "title:lung",
                "[a TO z]",
                "\"a b\"~1000",
                "((((((((((((a))))))))))))",
                "a ".repeat(33),
                "")) {
            String literal = "'" + words + "'";
            QueryRefusal refusal = refused("SELECT * { ?s text:query " + literal + " }");
            assertEquals("QUERY-0014", refusal.code(), words + ": " + refusal.getMessage());
        }
        String late = "SELECT * { BIND('*ung' AS ?w) ?s text:query ?w }";
        assertEquals(
                "QUERY-0014",
                assertThrows(QueryRefusal.class, () -> searched.rows(late)).code());
    }

    @Test
    void argumentsOutOfOrderAreRefused() {
        for (String pattern : List.of(
                "?s text:query ('lung' dct:title)",
                "?s text:query (dct:title)",
                "?s text:query ('lung' 0)",
                "?s text:query ('lung' 10001)",
                "?s text:query ('lung' -1)",
                "?s text:query ('lung' 'size:3')",
                "?s text:query ('lung' 'highlight:x:3')",
                "?s text:query 5",
                "(?a ?b ?c ?d ?e ?f) text:query 'lung'",
                "() text:query 'lung'")) {
            assertEquals("QUERY-0014", refused("SELECT * { " + pattern + " }").code(), pattern);
        }
    }

    @Test
    void noOtherPropertyFunctionIsAllowed() {
        for (String property : List.of(
                "<http://jena.apache.org/text#search>",
                "<http://jena.apache.org/ARQ/list#member>",
                "<http://jena.apache.org/ARQ/property#splitIRI>",
                "<java:org.apache.jena.sparql.pfunction.library.splitIRI>")) {
            String query = "SELECT * { ?s text:query 'lung' . ?s " + property + " ?o }";
            assertEquals("QUERY-0006", refused(query).code(), property);
        }
        assertFalse(searched.parse("ASK { ?s ?p ?o }").searchesText());
    }

    @Test
    void tooManyHitsAreRefusedAndTheBestAreGiven() {
        List<Change> many = new ArrayList<>();
        for (int index = 0; index < 11; index++) {
            StringBuilder keywords = new StringBuilder("dcat:keyword 'common'");
            for (int word = 0; word < 1_000; word++) {
                keywords.append(", 'common ").append(word).append("'");
            }
            many.add(SearchedCatalogue.published("many-" + index, keywords.toString()));
        }
        searched.commit(many.toArray(Change[]::new));
        QueryRefusal refusal = assertThrows(
                QueryRefusal.class, () -> searched.rows("SELECT * { (?s ?score ?l) text:query 'common' }"));
        assertEquals("QUERY-0014", refusal.code());
        assertEquals(
                25,
                searched.rows("SELECT * { (?s ?score ?l) text:query ('common' 25) }")
                        .size());
    }

    private QueryRefusal refused(String query) {
        return assertThrows(QueryRefusal.class, () -> searched.parse(query), query);
    }
}
