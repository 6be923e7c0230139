package org.cancerimaging.server.query;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cancerimaging.server.http.CatalogueException;

/** Finds the query text in a request (SPARQL 1.1 Protocol §2.1), and refuses what this endpoint does not do. */
final class AskedQuery {

    private static final Set<String> GRAPHS = Set.of("default-graph-uri", "named-graph-uri");
    private static final Set<String> UPDATES = Set.of("update", "using-graph-uri", "using-named-graph-uri");
    private static final String FORM = MediaType.APPLICATION_FORM_URLENCODED;
    private static final String DIRECT = "application/sparql-query";

    private AskedQuery() {}

    /** The query of a request without a body. */
    static String ofAddress(HttpRequest<?> request) {
        return one(request.getParameters().asMap());
    }

    /** The query of a request with a body, by its media type. */
    static String ofBody(HttpRequest<?> request, String body) {
        String type = request.getContentType().map(MediaType::getName).orElse("");
        if (type.equals(FORM)) {
            return one(form(body));
        }
        if (type.equals("application/sparql-update")) {
            throw readOnly();
        }
        if (!type.equals(DIRECT)) {
            throw new CatalogueException(415, "HTTP-0415", "Send the query as one of: " + DIRECT + ", " + FORM + ".");
        }
        checkNames(request.getParameters().asMap());
        return body;
    }

    /** Whether the request names neither query nor update, and so asks what the endpoint is. */
    static boolean isAbsent(HttpRequest<?> request) {
        return request.getParameters().asMap().isEmpty();
    }

    private static String one(Map<String, List<String>> parameters) {
        checkNames(parameters);
        List<String> queries = parameters.getOrDefault("query", List.of());
        if (queries.size() != 1) {
            throw new CatalogueException(
                    400, "PROTOCOL-0001", "Send exactly one parameter 'query' with the text of a SPARQL 1.1 query.");
        }
        return queries.get(0);
    }

    private static void checkNames(Map<String, List<String>> parameters) {
        if (parameters.keySet().stream().anyMatch(UPDATES::contains)) {
            throw readOnly();
        }
        if (parameters.keySet().stream().anyMatch(GRAPHS::contains)) {
            throw new CatalogueException(
                    400, "PROTOCOL-0002", "Choose graphs in the query with FROM and FROM NAMED, not by parameter.");
        }
    }

    private static CatalogueException readOnly() {
        return new CatalogueException(
                403, "QUERY-0002", "This endpoint is read only. Records change by submission: /api/v1/providers.");
    }

    private static Map<String, List<String>> form(String body) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            form.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new CatalogueException(400, "PROTOCOL-0003", "The form is not percent-encoded as it should be.");
        }
    }
}
