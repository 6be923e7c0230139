package org.cancerimaging.server.rdf;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.cancerimaging.ontology.Prefixes;
import org.cancerimaging.server.http.ContentNegotiation;

/** The RDF formats of records and feeds: one constant each, in the server's order of preference. */
public enum FeedFormat implements ContentNegotiation.Offer {
    TURTLE("ttl", "Turtle", "text/turtle", "application/x-turtle"),
    JSON_LD("jsonld", "JSON-LD", "application/ld+json", "application/json"),
    RDF_XML("rdf", "RDF/XML", "application/rdf+xml", "application/xml"),
    N_TRIPLES("nt", "N-Triples", "application/n-triples", "text/plain");

    private final String suffix;
    private final String label;
    private final String mediaType;
    private final String plainMediaType;

    FeedFormat(String suffix, String label, String mediaType, String plainMediaType) {
        this.suffix = suffix;
        this.label = label;
        this.mediaType = mediaType;
        this.plainMediaType = plainMediaType;
    }

    /** Ending of the address, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    @Override
    public List<String> mediaTypes() {
        return List.of(mediaType, plainMediaType);
    }

    /** The media type that is sent; all formats are UTF-8. */
    public String contentType() {
        return mediaType + (this == TURTLE ? "; charset=utf-8" : "");
    }

    /** Writes the graph; gives it our prefixes. */
    public byte[] write(Graph graph) {
        Prefixes.addTo(graph);
        if (this == JSON_LD) {
            return JsonLdDocument.of(graph);
        }
        Graph writable = this == RDF_XML ? XmlStatements.of(graph) : graph;
        try {
            return write(writable, pretty());
        } catch (StackOverflowError tooDeep) {
            // Pretty writers go down into nested blank nodes; plain ones do not.
            return write(writable, plain());
        }
    }

    private static byte[] write(Graph graph, RDFFormat syntax) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(syntax).output(out);
        return out.toByteArray();
    }

    private RDFFormat pretty() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case RDF_XML -> RDFFormat.RDFXML_PRETTY;
            case JSON_LD, N_TRIPLES -> plain();
        };
    }

    private RDFFormat plain() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE_BLOCKS;
            case JSON_LD -> RDFFormat.JSONLD;
            case RDF_XML -> RDFFormat.RDFXML_PLAIN;
            case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
        };
    }
}
