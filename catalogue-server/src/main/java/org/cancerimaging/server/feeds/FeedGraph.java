package org.cancerimaging.server.feeds;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Revision;

/** Builds the graph of one feed page: the catalogue as DCAT-AP 3.0.1 wants it, its datasets, and the way on. */
final class FeedGraph {

    private final Site site;
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Node catalog;

    private FeedGraph(Site site) {
        this.site = site;
        this.catalog = site.catalog();
    }

    /**
     * Builds the page.
     *
     * @param suffix the format, for the addresses of the other pages
     * @param modified time of the newest change in the catalogue, if there was one
     */
    static Graph of(Site site, FeedPage page, String suffix, Optional<Instant> modified, DatasetGraph data) {
        FeedGraph feed = new FeedGraph(site);
        feed.describeCatalog();
        modified.ifPresent(feed::changedAt);
        page.records().forEach(record -> feed.include(record, data));
        if (page.last() > 1) {
            feed.linkPages(page, suffix);
        }
        return feed.graph;
    }

    private void describeCatalog() {
        Node publisher = NodeFactory.createURI(catalog.getURI() + "#publisher");
        say(RDF.type.asNode(), DCAT.Catalog.asNode());
        say(DCTerms.title.asNode(), english(site.title()));
        say(DCTerms.description.asNode(), english(site.description()));
        say(DCTerms.publisher.asNode(), publisher);
        say(FOAF.homepage.asNode(), document(site.homepage()));
        say(DCTerms.language.asNode(), iri(DcatAp.AUTHORITY + "language/ENG"));
        say(DCTerms.license.asNode(), iri(site.license()));
        say(DCAT.themeTaxonomy.asNode(), iri(DcatAp.AUTHORITY + "data-theme"));
        say(DcatAp.applicableLegislation, DcatAp.HEALTH_DATA_SPACE);
        describe(publisher);
    }

    /** HealthDCAT-AP wants to know of every agent how to reach it; the homepage is the way we know. */
    private void describe(Node publisher) {
        Node contact = iri(catalog.getURI() + "#contact");
        graph.add(publisher, RDF.type.asNode(), FOAF.Agent.asNode());
        graph.add(publisher, FOAF.name.asNode(), english(site.publisher()));
        graph.add(publisher, FOAF.homepage.asNode(), document(site.homepage()));
        graph.add(publisher, DcatAp.contactPoint, contact);
        graph.add(contact, RDF.type.asNode(), DcatAp.ContactPoint);
        graph.add(contact, DcatAp.contactPage, document(site.homepage()));
    }

    private Node document(String address) {
        Node document = iri(address);
        graph.add(document, RDF.type.asNode(), FOAF.Document.asNode());
        return document;
    }

    private void changedAt(Instant at) {
        say(
                DCTerms.modified.asNode(),
                NodeFactory.createLiteralDT(DateTimeFormatter.ISO_INSTANT.format(at), XSDDatatype.XSDdateTime));
    }

    private void include(Revision record, DatasetGraph data) {
        Graph description = data.getGraph(record.dataset());
        if (!description.isEmpty()) {
            say(DCAT.dataset.asNode(), record.dataset());
            description.stream()
                    .filter(triple -> !isSettled(triple, description))
                    .forEach(graph::add);
        }
    }

    /** An agent has one type at most; where records of one publisher disagree, the first of the page decides. */
    private boolean isSettled(Triple triple, Graph description) {
        return triple.getPredicate().equals(DCTerms.type.asNode())
                && graph.stream(triple.getSubject(), DCTerms.type.asNode(), Node.ANY)
                        .anyMatch(earlier -> !description.contains(earlier));
    }

    private void linkPages(FeedPage page, String suffix) {
        Node view = page(page, suffix, page.number());
        say(RDF.type.asNode(), Hydra.Collection);
        say(Hydra.totalItems, number(page.total()));
        say(Hydra.view, view);
        graph.add(view, RDF.type.asNode(), Hydra.PartialCollectionView);
        graph.add(view, Hydra.totalItems, number(page.total()));
        graph.add(view, Hydra.itemsPerPage, number(FeedPage.SIZE));
        graph.add(view, Hydra.first, page(page, suffix, 1));
        graph.add(view, Hydra.last, page(page, suffix, page.last()));
        if (page.number() > 1) {
            graph.add(view, Hydra.previous, page(page, suffix, page.number() - 1));
        }
        if (page.number() < page.last()) {
            graph.add(view, Hydra.next, page(page, suffix, page.number() + 1));
        }
    }

    private Node page(FeedPage page, String suffix, int number) {
        return iri(catalog.getURI() + "." + suffix + page.query(number));
    }

    private void say(Node property, Node value) {
        graph.add(catalog, property, value);
    }

    private static Node iri(String text) {
        return NodeFactory.createURI(text);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node number(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }
}
