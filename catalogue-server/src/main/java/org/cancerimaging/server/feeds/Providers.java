package org.cancerimaging.server.feeds;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.server.http.Page;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.PublicRecords;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.Subject;

/** Providers as records: who they are, and which datasets they publish. */
@Singleton
final class Providers {

    private final Catalogue catalogue;
    private final PublicRecords published;
    private final Site site;

    Providers(Catalogue catalogue, PublicRecords published, Site site) {
        this.catalogue = catalogue;
        this.published = published;
        this.site = site;
    }

    /** A provider that is registered or has published something. */
    Described provider(String id) {
        List<Revision> datasets = published.now().published().stream()
                .filter(revision -> revision.provider().equals(id))
                .toList();
        Node iri = site.iri("provider", id);
        Graph graph = catalogue.read(data -> read(iri, datasets, data));
        if (graph.isEmpty()) {
            throw Address.unknown("The id of a provider is wanted.");
        }
        return new Described(
                "/provider/" + id,
                "",
                version(graph),
                null,
                format -> graph,
                () -> page("/provider/" + id, new Subject(graph, iri), datasets),
                Map.of("collection", List.of("/catalog")));
    }

    private static Graph read(Node provider, List<Revision> datasets, DatasetGraph data) {
        Graph graph = GraphFactory.createDefaultGraph();
        data.getGraph(provider).find().forEach(graph::add);
        if (graph.isEmpty() && !datasets.isEmpty()) {
            new Subject(data.getGraph(datasets.get(0).dataset()), provider).copyTo(graph);
        }
        datasets.forEach(dataset -> graph.add(dataset.dataset(), DCTerms.publisher.asNode(), provider));
        return graph;
    }

    private static String version(Graph graph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph).lang(Lang.NTRIPLES).output(out);
        String sorted = out.toString(StandardCharsets.UTF_8).lines().sorted().collect(Collectors.joining("\n"));
        return Hash.of(sorted.getBytes(StandardCharsets.UTF_8));
    }

    private Page page(String path, Subject provider, List<Revision> datasets) {
        String name = provider.text(FOAF.name.asNode()).orElse(path);
        String items = datasets.stream()
                .map(dataset -> "<li>" + Html.link("/dataset/" + dataset.id(), dataset.id()) + "</li>")
                .collect(Collectors.joining());
        String description = name + " publishes " + datasets.size() + " datasets here.";
        String body = "<main><h1>" + Html.escape(name) + "</h1><p>" + Html.escape(description) + "</p><ul>" + items
                + "</ul></main>";
        return new Page(name + " · " + site.title(), PageHead.of(site, path, name, description), body);
    }
}
