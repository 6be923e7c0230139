package org.cancerimaging.server.rdf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.cancerimaging.server.http.CatalogueException;
import org.jspecify.annotations.Nullable;

/** The formats that RDF is read in. */
public enum RdfFormat {
    TURTLE("Turtle", "text/turtle", "ttl"),
    JSON_LD("JSON-LD", "application/ld+json", "jsonld"),
    RDF_XML("RDF/XML", "application/rdf+xml", "rdf"),
    N_TRIPLES("N-Triples", "application/n-triples", "nt"),
    N_QUADS("N-Quads", "application/n-quads", "nq"),
    TRIG("TriG", "application/trig", "trig");

    private final String label;
    private final String mediaType;
    private final String extension;

    RdfFormat(String label, String mediaType, String extension) {
        this.label = label;
        this.mediaType = mediaType;
        this.extension = extension;
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

    /** The format that a file's name tells, compressed or not; empty where it tells none. */
    public static Optional<RdfFormat> ofFile(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return Arrays.stream(values())
                .filter(format -> plain.endsWith("." + format.extension))
                .findAny();
    }

    /** How names of files in this format end, without the dot. */
    public String extension() {
        return extension;
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
