package org.cancerimaging.server.http;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Who runs this catalogue and under which addresses its records are known.
 *
 * @param base start of every record's IRI; ends in {@code /}; never taken from a request
 * @param title name of the catalogue
 * @param description one or two sentences for people
 * @param publisher name of the organisation that runs it
 * @param homepage its web page
 * @param license licence of the descriptions
 */
@ConfigurationProperties("catalogue")
public record Site(
        @Bindable(defaultValue = "http://localhost:8080/") String base,
        @Bindable(defaultValue = "Cancer Imaging Catalogue") String title,

        @Bindable(
                defaultValue =
                        "Descriptions of cancer imaging datasets that hospitals and research repositories hold, in one vocabulary.")
        String description,

        @Bindable(defaultValue = "Cancer Imaging Catalogue") String publisher,

        @Bindable(defaultValue = "https://w3id.org/cancer-imaging/")
        String homepage,

        @Bindable(defaultValue = "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0")
        String license) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    /** Checks that the base can start an IRI. */
    public Site {
        if (!base.matches("https?://[^\\s<>\"{}|^`\\\\?#]+/")) {
            throw new IllegalArgumentException("catalogue.base must be an http(s) address that ends in '/': " + base);
        }
    }

    /** IRI of a record, e.g. of kind {@code dataset}. */
    public Node iri(String kind, String id) {
        return NodeFactory.createURI(base + kind + "/" + id);
    }

    /** IRI of the catalogue itself. */
    public Node catalog() {
        return NodeFactory.createURI(base + "catalog");
    }

    /** Whether the text can be the id of a record: lower-case letters, digits and hyphens, at most 80. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
