package org.cancerimaging.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.shapes.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "9",
                "+7",
                "\"5\"",
                "5.0",
                "0.5e1",
                "\" 3 \"",
                "\"9\"^^<http://www.w3.org/2001/XMLSchema#byte>"
            })
    void oneToNineIsFoundHoweverItIsWritten(String number) {
        List<Finding> found = find(number);
        assertEquals(1, found.size());
        assertNull(found.get(0).value(), "the value itself is not repeated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "9000", "-5", "\"many\"", "<http://example.org/5>"})
    void everythingElsePasses(String number) {
        assertEquals(List.of(), find(number));
    }

    private static List<Finding> find(String number) {
        String turtle = "<http://example.org/d> <http://healthdataportal.eu/ns/health#numberOfUniqueIndividuals> "
                + number + " .";
        return SmallNumbers.in(RDFParser.fromString(turtle, Lang.TURTLE).toGraph());
    }
}
