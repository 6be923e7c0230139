package org.cancerimaging.sparql;

import java.util.List;
import org.apache.jena.riot.RDFFormat;

/** The formats for the answer of a CONSTRUCT or DESCRIBE. */
public enum GraphFormat {
    TURTLE("ttl", "text/turtle", "application/x-turtle"),
    JSON_LD("jsonld", "application/ld+json", "application/json"),
    RDF_XML("rdf", "application/rdf+xml", "application/xml"),
    N_TRIPLES("nt", "application/n-triples", "text/plain");

    private final String id;
    private final String mediaType;
    private final String plainMediaType;

    GraphFormat(String id, String mediaType, String plainMediaType) {
        this.id = id;
        this.mediaType = mediaType;
        this.plainMediaType = plainMediaType;
    }

    /** Short name, also the ending of a file. */
    public String id() {
        return id;
    }

    /** The media type to answer with. */
    public String mediaType() {
        return mediaType;
    }

    /** Media types that ask for this format, the one to answer with first. */
    public List<String> mediaTypes() {
        return List.of(mediaType, plainMediaType);
    }

    RDFFormat format() {
        return switch (this) {
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case JSON_LD -> RDFFormat.JSONLD;
            case RDF_XML -> RDFFormat.RDFXML_PLAIN;
            case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
        };
    }
}
