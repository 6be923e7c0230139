package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an outline shows and, above all, what it does not. */
class QueryOutlineTest {

    private static final String DCAT = "PREFIX dcat: <http://www.w3.org/ns/dcat#> ";

    @Test
    void wordsVariablesAndTermsOfOurVocabulariesStay() {
        assertEquals(
                "SELECT ?d ( COUNT ( * ) AS ?n ) WHERE { ?d a dcat:Dataset } GROUP BY ?d",
                QueryOutline.of(DCAT + "SELECT ?d (COUNT(*) AS ?n) WHERE { ?d a dcat:Dataset } GROUP BY ?d"));
    }

    @Test
    void aTermIsShownUnderItsUsualPrefixWhateverTheQueryCallsIt() {
        assertEquals(
                "ASK { ?s dcat:theme ?o }",
                QueryOutline.of("PREFIX smith: <http://www.w3.org/ns/dcat#> ASK { ?s smith:theme ?o }"));
        assertEquals("ASK { ?s dcat:theme ?o }", QueryOutline.of("ASK { ?s <http://www.w3.org/ns/dcat#theme> ?o }"));
    }

    @Test
    void literalsNumbersForeignNamesAndCommentsDoNot() {
        for (String secret : List.of(
                "ASK { ?s ?p \"Smith\" }",
                "ASK { ?s ?p 'Smith'@en-Smith }",
                "ASK { ?s ?p \"\"\"a \"Smith\" b\"\"\" }",
                "ASK { ?s ?p \"a\\\"Smith\" }",
                "ASK { <https://example.org/Smith> ?p ?o }",
                "BASE <https://example.org/Smith/> ASK { <Smith> ?p ?o }",
                "PREFIX x: <https://example.org/Smith/> ASK { x:Smith ?p ?o }",
                "PREFIX Smith: <https://example.org/> ASK { Smith:x ?p ?o }",
                DCAT + "ASK { dcat:Smith-1950 ?p ?o }",
                "ASK { _:Smith ?p ?o }",
                "# Smith\nASK { ?s ?p ?o } # Smith",
                "SELECT (GROUP_CONCAT(?s; SEPARATOR=\"Smith\") AS ?n) { ?s ?p ?o }",
                "ASK { \\u0022Smith\\u0022 ?p ?o }",
                "ASK { ?Müller_Smith ?p Smith }",
                "ASK { ?s ?p \"Smith")) {
            assertFalse(QueryOutline.of(secret).contains("Smith"), QueryOutline.of(secret));
        }
        assertFalse(QueryOutline.of("ASK { ?s ?p 19500312 . ?s ?q 1950.03e2 }").contains("1950"));
    }

    @Test
    void itIsOneLineOfBoundedLength() {
        String outline = QueryOutline.of("SELECT * {\n" + "?s ?p ?o .\r\n".repeat(15_000) + "}");
        assertTrue(outline.length() < 2_100, outline);
        assertTrue(outline.endsWith("…"));
        assertFalse(outline.contains("\n"));
        assertTrue(
                QueryOutline.of("ASK { ?s ?p \"" + "a".repeat(190_000) + "\" }").length() < 100);
    }

    @Test
    void whateverStandsInAQueryNoDigitsOfALiteralPass() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String[] parts = {
            "\"", "'", "\"\"\"", "\\", "<", ">", "#", "\n", " ", "{", "}", "x:", "@", "^^", "PREFIX x: <", "é"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("ASK { ?s ?p ");
            for (int index = 0; index < 12; index++) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? "19500312" : "");
            }
            assertFalse(QueryOutline.of(text.toString()).contains("1950"), text.toString());
        }
    }
}
