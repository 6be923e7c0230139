package org.cancerimaging.server.query;

import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.cancerimaging.ontology.Prefixes;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * What the public store is made of, for editors that complete queries and for crawlers: classes, properties and how many
 * there are. Counted when it is asked for after a change, and kept until the next. Thread-safe.
 *
 * <p>It counts descriptions, as every query can, and no patients: those are not in the public store.
 *
 * @see <a href="https://www.w3.org/TR/void/">Describing Linked Datasets with the VoID Vocabulary</a>
 */
@Singleton
final class VoidDescription {

    private final Catalogue catalogue;
    private final Site site;
    private final QueryLimits limits;
    private volatile @Nullable Kept kept;

    VoidDescription(Catalogue catalogue, Site site, QueryLimits limits) {
        this.catalogue = catalogue;
        this.site = site;
        this.limits = limits;
    }

    /**
     * The description as of a revision.
     *
     * @param graph changed by nobody
     */
    record Kept(long revision, Graph graph) {}

    /**
     * The description as of the newest revision.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 503 when counting takes longer than a query may
     */
    Kept now() {
        Kept known = kept;
        return known != null && known.revision() == catalogue.revision() ? known : count();
    }

    private synchronized Kept count() {
        long revision = catalogue.revision();
        Kept known = kept;
        if (known != null && known.revision() == revision) {
            return known;
        }
        long deadline = System.nanoTime() + limits.timeout().toNanos();
        Kept fresh = new Kept(
                revision, catalogue.read(data -> describe(StoreCounts.of(GraphView.createUnionGraph(data), deadline))));
        kept = fresh;
        return fresh;
    }

    private Graph describe(StoreCounts counts) {
        Graph graph = GraphFactory.createDefaultGraph();
        Prefixes.addTo(graph);
        Node document = NodeFactory.createURI(site.base() + ".well-known/void");
        Node dataset = ServiceDescription.defaultGraph(site);
        graph.add(document, RDF.type.asNode(), VOID.DatasetDescription.asNode());
        graph.add(document, FOAF.primaryTopic.asNode(), dataset);
        graph.add(dataset, RDF.type.asNode(), VOID.Dataset.asNode());
        graph.add(dataset, DCTerms.title.asNode(), NodeFactory.createLiteralLang(site.title(), "en"));
        graph.add(dataset, DCTerms.license.asNode(), NodeFactory.createURI(site.license()));
        graph.add(dataset, VOID.sparqlEndpoint.asNode(), ServiceDescription.endpoint(site));
        graph.add(dataset, VOID.triples.asNode(), number(counts.triples()));
        graph.add(dataset, VOID.entities.asNode(), number(counts.named()));
        graph.add(dataset, VOID.distinctSubjects.asNode(), number(counts.subjects()));
        graph.add(dataset, VOID.classes.asNode(), number(counts.classes().size()));
        graph.add(dataset, VOID.properties.asNode(), number(counts.properties().size()));
        counts.classes().forEach((type, members) -> addClass(graph, dataset, type, members));
        addProperties(graph, dataset, counts.properties());
        return graph;
    }

    private static void addClass(Graph graph, Node dataset, Node type, StoreCounts.Members members) {
        Node partition = NodeFactory.createBlankNode();
        graph.add(dataset, VOID.classPartition.asNode(), partition);
        graph.add(partition, VOID._class.asNode(), type);
        graph.add(partition, VOID.entities.asNode(), number(members.count()));
        graph.add(partition, VOID.distinctSubjects.asNode(), number(members.count()));
        addProperties(graph, partition, members.properties());
    }

    private static void addProperties(Graph graph, Node whole, Map<Node, Long> properties) {
        properties.forEach((property, count) -> {
            Node partition = NodeFactory.createBlankNode();
            graph.add(whole, VOID.propertyPartition.asNode(), partition);
            graph.add(partition, VOID.property.asNode(), property);
            graph.add(partition, VOID.triples.asNode(), number(count));
        });
    }

    private static Node number(long count) {
        return NodeFactory.createLiteralDT(Long.toString(count), XSDDatatype.XSDinteger);
    }
}
