package org.cancerimaging.server.rdf;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.SmallBody;
import org.jspecify.annotations.Nullable;

/**
 * The body of a query or an update: the text itself, or a form that holds it (SPARQL 1.1 Protocol §2.1 and §2.2).
 *
 * @param isForm whether it is a form
 * @param text what was sent
 */
public record SparqlBody(boolean isForm, String text) {

    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    /**
     * The body without its Content-Encoding; no more of it than is allowed, however small it came.
     *
     * @param limit bytes after unpacking
     * @throws CatalogueException 415 for an encoding that is not known, 400 for a body that is not what it says, 413 for
     *     one that is too long
     */
    public static byte[] plain(HttpRequest<?> request, @Nullable InputStream body, int limit) {
        if (!ContentEncoding.isGzip(request.getHeaders().get(HttpHeaders.CONTENT_ENCODING)) || body == null) {
            return SmallBody.read(body, limit);
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(body)) {
            return SmallBody.bytes(unpacked, limit);
        } catch (IOException notGzip) {
            throw new CatalogueException(
                    400, "PROTOCOL-0007", "The body is not the whole gzip file it says it is. Send it again.");
        }
    }

    /**
     * Reads a body.
     *
     * @param direct the media type of the text itself
     * @throws CatalogueException 415 for other media types and character sets, 400 for bytes that are not UTF-8
     */
    public static SparqlBody of(HttpRequest<?> request, byte[] body, String direct) {
        MediaType type = request.getContentType().orElse(null);
        String name = type == null ? "" : type.getName();
        if (type == null || !(name.equals(FORM) || name.equals(direct))) {
            throw new CatalogueException(415, "HTTP-0415", "Send it as one of: " + direct + ", " + FORM + ".");
        }
        String charset =
                type.getParameters().get("charset").map(Object::toString).orElse("utf-8");
        if (!charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
            throw new CatalogueException(415, "HTTP-0415", "Send it in UTF-8; no other character set is read.");
        }
        return new SparqlBody(name.equals(FORM), utf8(body));
    }

    /** The parameters of the form, in order; the text alone, under the name, when it was sent as it is. */
    public Map<String, List<String>> parameters(String name) {
        return isForm ? form() : Map.of(name, List.of(text));
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
                    400, "PROTOCOL-0006", "The text is not UTF-8. Save it as UTF-8 and send again.");
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
