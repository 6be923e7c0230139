package org.cancerimaging.server.feeds;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.http.Page;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.rdf.FeedFormat;
import org.cancerimaging.server.store.Subject;

/**
 * A dataset in HTML for search engines and for people without scripts.
 *
 * @param site who runs the catalogue
 * @param path its address, e.g. {@code /dataset/lung-ct}
 * @param dataset its description
 */
record DatasetPage(Site site, String path, Subject dataset) {

    Page page() {
        String title = dataset.text(DCTerms.title.asNode()).orElse(path);
        String description = dataset.text(DCTerms.description.asNode()).orElse("");
        String data = new String(
                Json.bytes(new SchemaOrg(site, dataset).document()), java.nio.charset.StandardCharsets.UTF_8);
        String head = PageHead.of(site, path, title, description) + "<script type=\"application/ld+json\">"
                + Html.script(data) + "</script>";
        return new Page(title + " · " + site.title(), head, body(title, description));
    }

    private String body(String title, String description) {
        return "<main><h1>" + Html.escape(title) + "</h1><p>" + Html.escape(description) + "</p><dl>"
                + row("Access", labels(DCTerms.accessRights.asNode()))
                + row("Provider", publisher())
                + row("Imaging modality", labels(org.cancerimaging.ontology.Eucaim.hasImageModality))
                + row("Apply or read more", accessLinks())
                + "</dl><ul>" + exports() + "</ul></main>";
    }

    private String labels(Node property) {
        return dataset.all(property).stream()
                .map(value -> Html.escape(Ontology.load().label(value, "en")))
                .collect(Collectors.joining(", "));
    }

    private String publisher() {
        return dataset.to(DCTerms.publisher.asNode())
                .flatMap(agent -> agent.text(FOAF.name.asNode()))
                .map(Html::escape)
                .orElse("");
    }

    private String accessLinks() {
        return dataset.all(DCAT.distribution.asNode()).stream()
                .map(distribution -> new Subject(dataset.graph(), distribution))
                .flatMap(distribution -> distribution.all(DCAT.accessURL.asNode()).stream())
                .filter(Node::isURI)
                .map(address -> Html.link(address.getURI(), address.getURI()))
                .collect(Collectors.joining(", "));
    }

    private String exports() {
        return Arrays.stream(FeedFormat.values())
                .map(format -> "<li>" + Html.link(path + "." + format.suffix(), format.label()) + "</li>")
                .collect(Collectors.joining());
    }

    private static String row(String label, String value) {
        return value.isEmpty() ? "" : "<dt>" + label + "</dt><dd>" + value + "</dd>";
    }
}
