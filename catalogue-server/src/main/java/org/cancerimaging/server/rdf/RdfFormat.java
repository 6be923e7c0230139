package org.cancerimaging.server.rdf;

import java.util.Arrays;
import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.cancerimaging.server.http.CatalogueException;
import org.jspecify.annotations.Nullable;

/** The formats that RDF is read in. */
public enum RdfFormat {
    TURTLE("Turtle", "text/turtle"),
    JSON_LD("JSON-LD", "application/ld+json"),
    RDF_XML("RDF/XML", "application/rdf+xml"),
    N_TRIPLES("N-Triples", "application/n-triples"),
    N_QUADS("N-Quads", "application/n-quads"),
    TRIG("TriG", "application/trig");

    private final String label;
    private final String mediaType;

    RdfFormat(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
    }

    /**
     * The format of a Content-Type header.
     *
     * @throws CatalogueException 415 with the list of media types
     */
    public static RdfFormat of(@Nullable String contentType) {
        String type = contentType == null
                ? ""
                : contentType.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findAny()
                .orElseThrow(() -> RdfRefusal.format(
                        Arrays.stream(values()).map(RdfFormat::mediaType).toList()));
    }

    /** Media type of a body in this format. */
    public String mediaType() {
        return mediaType;
    }

    /** Its name for people. */
    public String label() {
        return label;
    }

    /** The same for Jena. */
    public Lang lang() {
        return switch (this) {
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD11;
            case RDF_XML -> Lang.RDFXML;
            case N_TRIPLES -> Lang.NTRIPLES;
            case N_QUADS -> Lang.NQUADS;
            case TRIG -> Lang.TRIG;
        };
    }
}
