package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {

    private static final String ROWS = "SELECT ?a ?b { VALUES (?a ?b) { (1 \"x,\\\"y\"@en) (<urn:i> UNDEF) } }";

    @Test
    void rowsAreWrittenInAllFormats() {
        assertTrue(write(ROWS, RowFormat.JSON, GraphFormat.TURTLE).contains("\"bindings\""));
        assertTrue(write(ROWS, RowFormat.XML, GraphFormat.TURTLE).contains("<uri>urn:i</uri>"));
        assertTrue(write(ROWS, RowFormat.CSV, GraphFormat.TURTLE).startsWith("a,b\r\n1,\"x,\"\"y\""));
        assertTrue(write(ROWS, RowFormat.TSV, GraphFormat.TURTLE).startsWith("?a\t?b\n1\t"));
    }

    @Test
    void aTruthIsWrittenInAllFormats() {
        for (RowFormat format : RowFormat.values()) {
            assertTrue(write("ASK {}", format, GraphFormat.TURTLE).contains("true"), format.id());
        }
    }

    @Test
    void aGraphIsTheSameInAllFormats() {
        for (GraphFormat format : GraphFormat.values()) {
            String text =
                    write("CONSTRUCT { <urn:s> <http://example.org/p> \"ä\"@de, 1 } WHERE {}", RowFormat.JSON, format);
            Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
            assertEquals(
                    2,
                    RDFParser.create()
                            .source(new StringReader(text))
                            .lang(lang)
                            .toGraph()
                            .size(),
                    format.id());
        }
    }

    @Test
    void aPropertyThatRdfXmlCannotWriteIsARefusal() {
        String query = "CONSTRUCT { <urn:s> <http://example.org/1> 1 } WHERE {}";
        QueryRefusal refusal =
                assertThrows(QueryRefusal.class, () -> write(query, RowFormat.JSON, GraphFormat.RDF_XML));
        assertEquals("QUERY-0011", refusal.code());
    }

    @Test
    void theFirstMediaTypeIsTheOneToAnswerWith() {
        for (RowFormat format : RowFormat.values()) {
            assertEquals(format.mediaType(), format.mediaTypes().get(0));
        }
        for (GraphFormat format : GraphFormat.values()) {
            assertEquals(format.mediaType(), format.mediaTypes().get(0));
        }
    }

    private static String write(String query, RowFormat rows, GraphFormat graphs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GuardedQuery.parse(query, Fixture.POLICY)
                .over(Fixture.catalogue())
                .deliver(new AnswerStream(out, rows, graphs));
        return out.toString(StandardCharsets.UTF_8);
    }
}
