package org.cancerimaging.server.steward;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.cancerimaging.server.rdf.ContentEncoding;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks to change (SPARQL 1.1 Protocol §2.2).
 *
 * @param text the update
 * @param using names of graphs that take the place of USING
 * @param usingNamed names of graphs that take the place of USING NAMED
 */
record AskedUpdate(String text, List<String> using, List<String> usingNamed) {

    private static final String DIRECT = "application/sparql-update";
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;

    /** Bytes that one character can take in a form, e.g. {@code %E2%82%AC}. */
    private static final int ENCODED = 9;

    /**
     * Reads the update of a request.
     *
     * @param maxLength characters
     * @throws CatalogueException 400, 413 or 415
     */
    static AskedUpdate of(HttpRequest<?> request, @Nullable InputStream body, int maxLength) {
        String type = request.getContentType().map(MediaType::getName).orElse("");
        if (!type.equals(DIRECT) && !type.equals(FORM)) {
            throw new CatalogueException(415, "HTTP-0415", "Send the update as one of: " + DIRECT + ", " + FORM + ".");
        }
        String text = utf8(read(request, body, maxLength * ENCODED));
        Map<String, List<String>> all =
                new LinkedHashMap<>(request.getParameters().asMap());
        all.putAll(type.equals(FORM) ? form(text) : Map.of("update", List.of(text)));
        List<String> updates = all.getOrDefault("update", List.of());
        if (updates.size() != 1 || all.containsKey("query")) {
            throw Refusal.request("Send one update: as the body, or as the field 'update' of a form.");
        }
        return new AskedUpdate(
                updates.get(0),
                all.getOrDefault("using-graph-uri", List.of()),
                all.getOrDefault("using-named-graph-uri", List.of()));
    }

    private static byte[] read(HttpRequest<?> request, @Nullable InputStream body, int limit) {
        if (body == null || !ContentEncoding.isGzip(request.getHeaders().get(HttpHeaders.CONTENT_ENCODING))) {
            return SmallBody.read(body, limit);
        }
        try {
            return SmallBody.read(new GZIPInputStream(body), limit);
        } catch (IOException | UncheckedIOException notGzip) {
            throw Refusal.request("The body is not the whole gzip file it says it is. Send it again.");
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw Refusal.request("The update is not UTF-8. Save it as UTF-8 and send again.");
        }
    }

    private static Map<String, List<String>> form(String text) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            form.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Refusal.request("The form is not percent-encoded as it should be.");
        }
    }
}
