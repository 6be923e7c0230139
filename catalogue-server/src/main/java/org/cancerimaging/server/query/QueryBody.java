package org.cancerimaging.server.query;

import io.micronaut.http.MediaType;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.http.CatalogueException;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: the query itself, or a form that holds it (SPARQL 1.1 Protocol §2.1.2 and §2.1.3).
 *
 * @param type media type without parameters
 * @param text what was sent
 */
record QueryBody(String type, String text) {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final String DIRECT = "application/sparql-query";

    /**
     * Reads a body.
     *
     * @throws CatalogueException 415 for other media types and character sets, 403 for an update, 400 for bytes that are
     *     not UTF-8
     */
    static QueryBody of(@Nullable MediaType type, byte[] body) {
        String name = type == null ? "" : type.getName();
        if (name.equals("application/sparql-update")) {
            throw readOnly();
        }
        if (type == null || !(name.equals(FORM) || name.equals(DIRECT))) {
            throw new CatalogueException(415, "HTTP-0415", "Send the query as one of: " + DIRECT + ", " + FORM + ".");
        }
        String charset =
                type.getParameters().get("charset").map(Object::toString).orElse("utf-8");
        if (!charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
            throw new CatalogueException(415, "HTTP-0415", "Send the query in UTF-8; no other character set is read.");
        }
        return new QueryBody(name, utf8(body));
    }

    /** The refusal of whatever would change something. */
    static CatalogueException readOnly() {
        return new CatalogueException(
                403, "QUERY-0002", "This endpoint is read only. Records change by submission: /api/v1/providers.");
    }

    /** The parameters of the form, in order; the query alone when it was sent as it is. */
    Map<String, List<String>> parameters() {
        return type.equals(FORM) ? form() : Map.of("query", List.of(text));
    }

    private Map<String, List<String>> form() {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            form.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return form;
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new CatalogueException(
                    400, "PROTOCOL-0006", "The query is not UTF-8. Save it as UTF-8 and send again.");
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new CatalogueException(400, "PROTOCOL-0003", "The form is not percent-encoded as it should be.");
        }
    }
}
