package org.cancerimaging.server.steward;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.rdf.FeedFormat;
import org.cancerimaging.server.store.CanonicalHash;

/** Entity tags of graphs, and the writes that depend on them (RFC 9110 §13.1). */
final class Preconditions {

    private Preconditions() {}

    /** The tag of a graph in a format: the same for the same statements. */
    static String etag(Graph graph, FeedFormat format) {
        return Etags.of(CanonicalHash.of(graph).substring(0, 32), format.suffix());
    }

    /**
     * Lets a write pass; a tag that was read in any format is good.
     *
     * @param current empty when there is no such graph
     * @throws org.cancerimaging.server.http.CatalogueException 412
     */
    static void require(HttpRequest<?> request, Optional<Graph> current) {
        List<String> match = tags(request, HttpHeaders.IF_MATCH);
        List<String> noneMatch = tags(request, HttpHeaders.IF_NONE_MATCH);
        boolean met = (match.isEmpty() || names(match, current)) && (noneMatch.isEmpty() || !names(noneMatch, current));
        if (!met) {
            throw Refusal.precondition();
        }
    }

    private static boolean names(List<String> tags, Optional<Graph> current) {
        return current.filter(graph -> tags.contains("*")
                        || Stream.of(FeedFormat.values()).anyMatch(format -> tags.contains(etag(graph, format))))
                .isPresent();
    }

    private static List<String> tags(HttpRequest<?> request, String header) {
        return request.getHeaders().getAll(header).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
