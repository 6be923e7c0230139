package org.cancerimaging.server.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Subject;

/**
 * A dataset in the words of schema.org, as dataset search engines read them.
 *
 * @param site who runs the catalogue
 * @param dataset its description
 * @see <a href="https://schema.org/Dataset">schema.org Dataset</a>
 */
record SchemaOrg(Site site, Subject dataset) {

    private static final Node VERSION = NodeFactory.createURI(DCAT.NS + "version");

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org/");
        document.put("@type", "Dataset");
        document.put("@id", dataset.node().getURI());
        document.put("url", dataset.node().getURI());
        document.put("identifier", dataset.node().getURI());
        put(document, "name", DCTerms.title.asNode());
        put(document, "description", DCTerms.description.asNode());
        put(document, "version", VERSION);
        put(document, "datePublished", DCTerms.issued.asNode());
        put(document, "dateModified", DCTerms.modified.asNode());
        document.put("keywords", dataset.texts(DCAT.keyword.asNode()));
        document.put("measurementTechnique", labels(Eucaim.hasImageModality));
        document.put("spatialCoverage", labels(DCTerms.spatial.asNode()));
        dataset.to(DCTerms.publisher.asNode())
                .flatMap(agent -> agent.text(FOAF.name.asNode()))
                .ifPresent(name -> document.put("publisher", Map.of("@type", "Organization", "name", name)));
        document.put(
                "includedInDataCatalog",
                Map.of(
                        "@type",
                        "DataCatalog",
                        "name",
                        site.title(),
                        "url",
                        site.catalog().getURI()));
        return document;
    }

    private void put(Map<String, Object> document, String name, Node property) {
        dataset.text(property).ifPresent(text -> document.put(name, text));
    }

    private List<String> labels(Node property) {
        return dataset.all(property).stream()
                .map(value -> Ontology.load().label(value, "en"))
                .toList();
    }
}
