package org.cancerimaging.mappers.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvReaderTest {

    @Test
    void valuesAreCutAtDelimitersAndUnquoted() throws IOException {
        assertEquals(
                List.of("1 [a, b, c]", "2 [1, x,y, ]", "3 [, say \"hi\", 3]"),
                read("a,b,c\n1,\"x,y\",\n,\"say \"\"hi\"\"\",3\n", ',', false));
    }

    @Test
    void emptyLinesCountButAreNoRows() throws IOException {
        assertEquals(List.of("1 [a]", "4 [1]"), read("a\n\n  \n1\n\n", ',', false));
    }

    @Test
    void allLineEndingsAreRead() throws IOException {
        assertEquals(List.of("1 [a; b]", "2 [1; 2]", "3 [3; 4]"), read("a|b\r\n1|2\r3|4", '|', false));
    }

    @Test
    void anOpenQuoteCostsItsOwnRowOnly() throws IOException {
        String table = "id,sex,year\nP1,\"F,1960\nP2,M,1950\nP3,\"F\",1970\n";
        assertEquals(
                List.of("1 [id, sex, year]", "2 OPEN_QUOTE", "3 [P2, M, 1950]", "4 [P3, F, 1970]"),
                read(table, ',', false));
    }

    @Test
    void twoOpenQuotesThatWouldPairUpMergeNobody() throws IOException {
        String table = "id,sex,year\nP1,\"F,1960\nP2,M\",1950\n";
        assertEquals(List.of("1 [id, sex, year]", "2 OPEN_QUOTE", "3 STRAY_QUOTE"), read(table, ',', false));
    }

    @Test
    void lineBreaksInsideOfQuotesAreReadWhereAllowed() throws IOException {
        String table = "id,note,year\nP1,\"two\nlines\",1960\nP2,x,1950\n";
        assertEquals(
                List.of("1 [id, note, year]", "2 [P1, two/lines, 1960]", "4 [P2, x, 1950]"), read(table, ',', true));
    }

    @Test
    void aForgottenQuoteSwallowsNobodyEvenWhereLineBreaksAreAllowed() throws IOException {
        String table = "id,sex,note\nP1,F,\"bad\nP2,M,fine\nP3,F,\"good\"\n";
        assertEquals(
                List.of("1 [id, sex, note]", "2 OPEN_QUOTE", "3 [P2, M, fine]", "4 [P3, F, good]"),
                read(table, ',', true));
    }

    @Test
    void aQuoteThatNeverClosesCostsItsOwnRowOnly() throws IOException {
        assertEquals(
                List.of("1 [id, note]", "2 OPEN_QUOTE", "3 [three values, in this, line]"),
                read("id,note\nP1,\"bad\nthree values,in this,line\n", ',', true));
    }

    @Test
    void textBesideQuotesIsRefused() throws IOException {
        assertEquals(List.of("1 STRAY_QUOTE", "2 STRAY_QUOTE", "3 [a]"), read("\"a\"b,c\n5\" node,x\na\n", ',', false));
    }

    @Test
    void aRowShowsNoValue() {
        assertFalse(new CsvRow(3, List.of("SECRET"), null).toString().contains("SECRET"));
    }

    private static List<String> read(String text, char delimiter, boolean lineBreaks) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvReader reader = new CsvReader(new StringReader(text), delimiter, lineBreaks)) {
            for (CsvRow row = reader.next(); row != null; row = reader.next()) {
                String cells =
                        String.join(delimiter == '|' ? "; " : ", ", row.cells()).replace('\n', '/');
                rows.add(row.number() + " "
                        + (row.problem() == null
                                ? "[" + cells + "]"
                                : row.problem().name()));
            }
        }
        return rows;
    }
}
