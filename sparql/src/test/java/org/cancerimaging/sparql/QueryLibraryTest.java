package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QueryLibraryTest {

    @TestFactory
    Stream<DynamicTest> everyQueryGivesRowsOnASmallCatalogue() {
        DatasetGraph data = Fixture.catalogue();
        return QueryLibrary.load().queries().stream()
                .map(query -> DynamicTest.dynamicTest(query.id(), () -> {
                    CountingWriter answer = new CountingWriter();
                    GuardedQuery.parse(query.text(), Fixture.POLICY, new PlainSearch(data))
                            .over(data)
                            .deliver(answer);
                    assertTrue(answer.count() > 0, "no rows");
                }));
    }

    @Test
    void theQualityOfAProviderIsThatOfItsNewestScores() {
        String text =
                QueryLibrary.load().query("quality-by-provider").orElseThrow().text();
        try (QueryExec execution =
                QueryExec.dataset(Fixture.catalogue()).query(text).build()) {
            RowSet rows = execution.select();
            assertEquals("0.65", rows.next().get("mean").getLiteralLexicalForm(), "of 0.75 and 0.55, not of 0.25");
            assertFalse(rows.hasNext());
        }
    }

    @Test
    void everyFileOfTheFolderIsInTheLibrary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            assertEquals(files.count(), QueryLibrary.load().queries().size());
        }
    }

    @Test
    void aQueryIsFoundByItsId() {
        NamedQuery query = QueryLibrary.load().query("keyword-search").orElseThrow();
        assertEquals("Search in titles, descriptions and keywords", query.title());
        assertTrue(query.tags().contains("text"));
        assertTrue(QueryLibrary.load().query("no-such-query").isEmpty());
    }

    @Test
    void aQueryWithoutPurposeIsNotTaken() {
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class, () -> NamedQuery.read("x", "# title: X\n# tags: a\nASK {}"));
        assertTrue(String.valueOf(failure.getMessage()).contains("purpose"));
    }
}
