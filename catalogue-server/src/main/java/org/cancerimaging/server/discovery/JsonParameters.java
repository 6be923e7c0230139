package org.cancerimaging.server.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.http.CatalogueException;
import org.jspecify.annotations.Nullable;

/** Reads search parameters from a JSON object as if they stood in an address. */
final class JsonParameters {

    private JsonParameters() {}

    /**
     * One list of texts per key.
     *
     * @throws CatalogueException 400 for a nested object or a null
     */
    static Map<String, List<String>> of(Map<String, Object> body) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        body.forEach((name, value) -> parameters.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(JsonParameters::text).toList()
                        : List.of(text(value))));
        return parameters;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new CatalogueException(
                400, "SEARCH-0005", "Values in the body are texts, numbers, or lists of texts and numbers.");
    }
}
