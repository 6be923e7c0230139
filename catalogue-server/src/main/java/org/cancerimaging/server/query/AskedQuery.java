package org.cancerimaging.server.query;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.rdf.SparqlBody;
import org.cancerimaging.sparql.GraphChoice;
import org.cancerimaging.sparql.GuardedQuery;
import org.cancerimaging.sparql.QueryPolicy;
import org.cancerimaging.sparql.TextSearch;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for (SPARQL 1.1 Protocol §2.1). Refuses what this endpoint does not do.
 *
 * @param text the query
 * @param parameters the other parameters: graphs, and how long the query may take
 */
record AskedQuery(String text, Map<String, List<String>> parameters) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final String UPDATE = "application/sparql-update";
    private static final Set<String> UPDATES = Set.of("update", "using-graph-uri", "using-named-graph-uri");

    /** The query of a request without a body. */
    static AskedQuery ofAddress(HttpRequest<?> request) {
        return of(request.getParameters().asMap());
    }

    /** The query of a request with a body, by its media type. Graphs may stand in the address or in the form. */
    static AskedQuery ofBody(HttpRequest<?> request, byte[] body) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (request.getContentType()
                .map(MediaType::getName)
                .filter(UPDATE::equals)
                .isPresent()) {
            throw Refusals.readOnly();
        }
        Map<String, List<String>> sent =
                SparqlBody.of(request, body, "application/sparql-query").parameters("query");
        Stream.of(request.getParameters().asMap(), sent)
                .flatMap(part -> part.entrySet().stream())
                .forEach(entry -> all.merge(entry.getKey(), entry.getValue(), AskedQuery::joined));
        return of(all);
    }

    /** Whether the request names neither query nor update, and so asks what the endpoint is. */
    static boolean isAbsent(HttpRequest<?> request) {
        return request.getParameters().asMap().isEmpty();
    }

    /** Parses the query, with its graphs, under the limits or the narrower ones that were asked for. */
    GuardedQuery parse(QueryPolicy ceiling) {
        return Parsing.inTurn(() -> GuardedQuery.parse(text, policy(ceiling))).choosing(graphs());
    }

    /** The same for a store whose texts can be searched. */
    GuardedQuery parse(QueryPolicy ceiling, TextSearch texts) {
        return Parsing.inTurn(() -> GuardedQuery.parse(text, policy(ceiling), texts))
                .choosing(graphs());
    }

    /** Whether the plan is asked and not the answer. */
    boolean explains() {
        return all("explain").contains("true");
    }

    /**
     * The language in which things are to be named; null for none.
     *
     * @throws CatalogueException 400 for what is no language tag
     */
    @Nullable
    String labels() {
        String tag = all("labels").stream().findFirst().orElse("");
        if (!tag.isEmpty() && !LANGUAGE.matcher(tag).matches()) {
            throw new CatalogueException(
                    400, "PROTOCOL-0015", "labels takes a language tag, e.g. de or pt-BR; leave it out for none.");
        }
        return tag.isEmpty() ? null : tag;
    }

    private GraphChoice graphs() {
        return new GraphChoice(all("default-graph-uri"), all("named-graph-uri"));
    }

    private QueryPolicy policy(QueryPolicy ceiling) {
        return timeout().map(ceiling::within).orElse(ceiling);
    }

    private Optional<Duration> timeout() {
        return all("timeout").stream().findFirst().map(Patience::of);
    }

    private List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    private static AskedQuery of(Map<String, List<String>> parameters) {
        if (parameters.keySet().stream().anyMatch(UPDATES::contains)) {
            throw Refusals.readOnly();
        }
        List<String> queries = parameters.getOrDefault("query", List.of());
        if (queries.size() != 1) {
            throw new CatalogueException(
                    400, "PROTOCOL-0001", "Send exactly one parameter 'query' with the text of a SPARQL 1.1 query.");
        }
        return new AskedQuery(queries.get(0), parameters);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
