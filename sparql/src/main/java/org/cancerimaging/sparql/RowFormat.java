package org.cancerimaging.sparql;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The formats for the answer of a SELECT or ASK (SPARQL 1.1 Query Results JSON, XML, CSV and TSV). */
public enum RowFormat {
    JSON("json", "application/sparql-results+json", "application/json"),
    XML("xml", "application/sparql-results+xml", "application/xml"),
    CSV("csv", "text/csv", "text/csv"),
    TSV("tsv", "text/tab-separated-values", "text/tab-separated-values");

    private final String id;
    private final String mediaType;
    private final String plainMediaType;

    RowFormat(String id, String mediaType, String plainMediaType) {
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
        return List.of(mediaType, plainMediaType).stream().distinct().toList();
    }

    Lang lang() {
        return switch (this) {
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
        };
    }
}
