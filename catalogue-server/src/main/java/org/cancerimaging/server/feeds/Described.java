package org.cancerimaging.server.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.cancerimaging.server.http.Page;
import org.cancerimaging.server.rdf.FeedFormat;
import org.jspecify.annotations.Nullable;

/**
 * A thing that is served in every format.
 *
 * @param path its address without ending, e.g. {@code /dataset/lung-ct}
 * @param parameters query string that the addresses of its formats need, with the question mark; may be empty
 * @param version names the content: a new one whenever anything in it may have changed
 * @param changed time of the last change; null when unknown
 * @param graph reads it from the store; the graph is the caller's own, and may name addresses in the format
 * @param page words it for people
 * @param links addresses by relation (RFC 8288), e.g. {@code collection}
 */
record Described(
        String path,
        String parameters,
        String version,
        @Nullable Instant changed,
        Function<FeedFormat, Graph> graph,
        Supplier<Page> page,
        Map<String, List<String>> links) {

    Described {
        links = Map.copyOf(links);
    }

    /** Time of the last change. */
    Optional<Instant> modified() {
        return Optional.ofNullable(changed);
    }

    /** Address of one format. */
    String href(String suffix) {
        return path + "." + suffix + parameters;
    }
}
