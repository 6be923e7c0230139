package org.cancerimaging.server.rdf;

import io.micronaut.http.HttpRequest;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.http.CatalogueException;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks to change (SPARQL 1.1 Protocol §2.2).
 *
 * @param text the update
 * @param using names of graphs that take the place of USING
 * @param usingNamed names of graphs that take the place of USING NAMED
 */
public record AskedUpdate(String text, List<String> using, List<String> usingNamed) {

    private static final String DIRECT = "application/sparql-update";

    /** Copies the lists. */
    public AskedUpdate {
        using = List.copyOf(using);
        usingNamed = List.copyOf(usingNamed);
    }

    /** Bytes that one character can take in a form, e.g. {@code %E2%82%AC}. */
    private static final int ENCODED = 9;

    /**
     * Reads the update of a request.
     *
     * @param maxLength characters
     * @throws CatalogueException 400, 413 or 415
     */
    public static AskedUpdate of(HttpRequest<?> request, @Nullable InputStream body, int maxLength) {
        byte[] plain = SparqlBody.plain(request, body, maxLength * ENCODED);
        Map<String, List<String>> all =
                new LinkedHashMap<>(request.getParameters().asMap());
        all.putAll(SparqlBody.of(request, plain, DIRECT).parameters("update"));
        List<String> updates = all.getOrDefault("update", List.of());
        if (updates.size() != 1 || all.containsKey("query")) {
            throw new CatalogueException(
                    400, "STEWARD-0013", "Send one update: as the body, or as the field 'update' of a form.");
        }
        return new AskedUpdate(
                updates.get(0),
                all.getOrDefault("using-graph-uri", List.of()),
                all.getOrDefault("using-named-graph-uri", List.of()));
    }
}
