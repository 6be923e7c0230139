package org.cancerimaging.server.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.WebApp;
import org.cancerimaging.server.rdf.FeedFormat;
import org.jspecify.annotations.Nullable;

/** The forms of a topic, in the server's order of preference: table, RDF, page. */
enum Form implements ContentNegotiation.Offer {
    TSV("tsv", null, "text/tab-separated-values"),
    TURTLE("ttl", FeedFormat.TURTLE, ""),
    JSON_LD("jsonld", FeedFormat.JSON_LD, ""),
    RDF_XML("rdf", FeedFormat.RDF_XML, ""),
    N_TRIPLES("nt", FeedFormat.N_TRIPLES, ""),
    HTML("html", null, "text/html");

    private final String suffix;
    private final @Nullable FeedFormat rdf;
    private final String mediaType;

    Form(String suffix, @Nullable FeedFormat rdf, String mediaType) {
        this.suffix = suffix;
        this.rdf = rdf;
        this.mediaType = mediaType;
    }

    /** The forms that the topic has. */
    static List<Form> offers(Topic topic) {
        return Arrays.stream(values())
                .filter(form -> form != TSV || !topic.table().isEmpty())
                .toList();
    }

    /** The form that the last part of an address ends in; empty where the dot belongs to the name. */
    static Optional<Form> endingOf(String segment) {
        return Arrays.stream(values())
                .filter(form -> segment.endsWith("." + form.suffix))
                .findFirst();
    }

    /** The segment without this ending. */
    String cut(String segment) {
        return segment.substring(0, segment.length() - suffix.length() - 1);
    }

    String suffix() {
        return suffix;
    }

    @Override
    public List<String> mediaTypes() {
        return rdf == null
                ? this == HTML ? List.of(mediaType, "application/xhtml+xml") : List.of(mediaType)
                : rdf.mediaTypes();
    }

    /** The media type that is sent. */
    String contentType() {
        return switch (this) {
            case HTML -> WebApp.MEDIA_TYPE;
            case TSV -> mediaType + "; charset=utf-8";
            default -> rdf == null ? mediaType : rdf.contentType();
        };
    }

    /** The table or the RDF of the topic. */
    byte[] write(Topic topic) {
        return rdf == null
                ? topic.table().getBytes(StandardCharsets.UTF_8)
                : rdf.write(topic.graph().get());
    }
}
