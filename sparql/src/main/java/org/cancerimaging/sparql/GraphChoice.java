package org.cancerimaging.sparql;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.cancerimaging.sparql.QueryRefusal.Reason;

/**
 * The graphs that a request chooses beside the text of its query; they take the place of FROM and FROM NAMED.
 *
 * @param defaults names of graphs that together are the default graph
 * @param named names of the named graphs
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/#dataset">SPARQL 1.1 Protocol §2.1.4</a>
 */
public record GraphChoice(List<String> defaults, List<String> named) {

    /** The request leaves the choice to the query. */
    public static final GraphChoice NONE = new GraphChoice(List.of(), List.of());

    /**
     * Checks the names.
     *
     * @throws QueryRefusal with SYNTAX when one is not an absolute IRI
     */
    public GraphChoice {
        defaults = List.copyOf(defaults);
        named = List.copyOf(named);
        Stream.concat(defaults.stream(), named.stream()).forEach(GraphChoice::checkName);
    }

    /** The query with this choice; the very same query when nothing was chosen. */
    Query applied(Query query) {
        if (defaults.isEmpty() && named.isEmpty()) {
            return query;
        }
        Query chosen = GuardedQuery.copy(query);
        chosen.getGraphURIs().clear();
        chosen.getNamedGraphURIs().clear();
        defaults.forEach(chosen::addGraphURI);
        named.forEach(chosen::addNamedGraphURI);
        return chosen;
    }

    private static void checkName(String name) {
        try {
            if (new URI(name).isAbsolute()) {
                return;
            }
        } catch (URISyntaxException ignored) {
            // said below, in words
        }
        throw new QueryRefusal(
                Reason.SYNTAX, "default-graph-uri and named-graph-uri take absolute IRIs, e.g. https://example.org/g.");
    }
}
