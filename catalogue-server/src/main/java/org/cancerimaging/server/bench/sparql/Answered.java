package org.cancerimaging.server.bench.sparql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * What is compared between engines.
 *
 * @param rows rows or triples
 * @param checksum the same whatever their order, and however numbers are written
 */
record Answered(long rows, long checksum) {

    static final Answered NOTHING = new Answered(0, 0);

    /** Reads the rows of a result in JSON, or the triples of a graph in Turtle. */
    static Answered of(byte[] body, boolean isGraph) throws IOException {
        return isGraph ? ofTurtle(body) : ofJson(body);
    }

    Answered plus(Answered other) {
        return new Answered(rows + other.rows, checksum + other.checksum);
    }

    private static Answered ofJson(byte[] body) throws IOException {
        Answered all = NOTHING;
        for (JsonNode row :
                JsonMapper.builder().build().readTree(body).path("results").path("bindings")) {
            TreeMap<String, String> values = new TreeMap<>();
            row.properties()
                    .forEach(value -> values.put(
                            value.getKey(), plain(value.getValue().path("value").asText())));
            all = all.plus(one(values.toString()));
        }
        return all;
    }

    private static Answered ofTurtle(byte[] body) {
        return RDFParser.source(new ByteArrayInputStream(body)).lang(Lang.TURTLE).toGraph().stream()
                .map(Answered::text)
                .map(Answered::one)
                .reduce(NOTHING, Answered::plus);
    }

    private static String text(Triple triple) {
        Node object = triple.getObject();
        String value = object.isLiteral() ? plain(object.getLiteralLexicalForm()) : object.toString();
        return triple.getSubject() + " " + triple.getPredicate() + " " + value;
    }

    /** A number without the marks of its type: 3, 3.0 and 03 are the same here. */
    private static String plain(String value) {
        try {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    private static Answered one(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return new Answered(1, sum.getValue());
    }
}
