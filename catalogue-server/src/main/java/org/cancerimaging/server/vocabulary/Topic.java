package org.cancerimaging.server.vocabulary;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/**
 * One thing that has a page and RDF.
 *
 * @param path its address on this server without ending; percent-encoded
 * @param iri the IRI of the thing itself; empty for an index
 * @param graph what is said of it; the graph is the caller's own
 * @param page words it in one of the languages
 * @param table the same as tab-separated values (SSSOM); empty where it is no table
 */
record Topic(String path, String iri, Supplier<Graph> graph, Function<Language, Topic.Content> page, String table) {

    /** A topic that is no table. */
    Topic(String path, String iri, Supplier<Graph> graph, Function<Language, Topic.Content> page) {
        this(path, iri, graph, page, "");
    }

    /** Address of one format. */
    String href(String suffix) {
        return path + "." + suffix;
    }

    /**
     * The changing part of a page.
     *
     * @param title text of title element
     * @param description one or two sentences for search engines
     * @param html of the main element, ready to be sent
     */
    record Content(String title, String description, String html) {}
}
