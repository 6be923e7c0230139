package org.cancerimaging.server.feeds;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.rdf.FeedFormat;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.Subject;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of a dataset shows from the graphs of its record. */
final class DetailsReader {

    private static final Node VERSION = NodeFactory.createURI(DCAT.NS + "version");
    private static final Set<Node> SHOWN_APART =
            Set.of(RDF.type.asNode(), DCTerms.title.asNode(), DCTerms.description.asNode());

    private final Revision revision;
    private final boolean renamed;
    private final DatasetGraph data;
    private final Subject dataset;
    private final Names names;

    private DetailsReader(Revision revision, boolean renamed, DatasetGraph data) {
        this.revision = revision;
        this.renamed = renamed;
        this.data = data;
        this.dataset = new Subject(data.getGraph(revision.dataset()), revision.dataset());
        this.names = new Names(Ontology.load(), dataset.graph());
    }

    /**
     * Reads the graphs of the record.
     *
     * @param renamed whether it was received under other names
     */
    static DatasetDetails read(Revision revision, boolean renamed, DatasetGraph data) {
        return new DetailsReader(revision, renamed, data).read();
    }

    private DatasetDetails read() {
        Node iri = revision.dataset();
        return new DatasetDetails(
                revision.id(),
                iri.getURI(),
                dataset.text(DCTerms.title.asNode()).orElse(revision.id()),
                dataset.text(DCTerms.description.asNode()).orElse(""),
                revision.state().name(),
                provider(),
                dataset.one(DCTerms.accessRights.asNode()).map(names::value).orElse(null),
                number(HealthDcat.numberOfUniqueIndividuals),
                number(HealthDcat.numberOfRecords),
                text(VERSION),
                text(DCTerms.issued.asNode()),
                text(DCTerms.modified.asNode()),
                properties(),
                new CountsReader(Ontology.load(), data.getGraph(GraphNames.aggregates(iri))).read(),
                new ProvenanceReader(data.getGraph(GraphNames.provenance(iri))).read(),
                new FindingReader(data.getGraph(GraphNames.report(iri))).read(),
                exports(),
                renamed ? "/dataset/" + revision.id() + ".ttl?as=received" : null,
                revision.number(),
                Etags.of(revision.hash(), FeedFormat.TURTLE.suffix()));
    }

    private DatasetDetails.Provider provider() {
        Node publisher = dataset.one(DCTerms.publisher.asNode()).orElse(revision.dataset());
        Subject stated = new Subject(dataset.graph(), publisher);
        Subject registered = new Subject(data.getGraph(publisher), publisher);
        String name = stated.text(FOAF.name.asNode())
                .or(() -> registered.text(FOAF.name.asNode()))
                .orElse(revision.provider());
        String country = registered
                .one(DCTerms.spatial.asNode())
                .or(() -> dataset.one(DCTerms.spatial.asNode()))
                .flatMap(names::concept)
                .map(Concept::notation)
                .orElse(null);
        String email = stated.to(DcatAp.contactPoint)
                .or(() -> registered.to(DcatAp.contactPoint))
                .flatMap(contact -> contact.text(DcatAp.email))
                .orElse(null);
        return new DatasetDetails.Provider(revision.provider(), name, country, email);
    }

    private List<DatasetDetails.Property> properties() {
        TreeMap<String, Node> byLabel = new TreeMap<>();
        dataset.graph().find(dataset.node(), Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toList().stream()
                .filter(property -> !SHOWN_APART.contains(property))
                .forEach(property -> byLabel.put(names.property(property) + "\n" + property, property));
        return byLabel.values().stream().map(this::property).toList();
    }

    private DatasetDetails.Property property(Node property) {
        List<DatasetDetails.Value> values = dataset.all(property).stream()
                .map(names::value)
                .sorted(Comparator.comparing(DatasetDetails.Value::label))
                .toList();
        return new DatasetDetails.Property(names.property(property), property.getURI(), values);
    }

    private List<DatasetDetails.Export> exports() {
        return Arrays.stream(FeedFormat.values())
                .map(format ->
                        new DatasetDetails.Export(format.label(), "/dataset/" + revision.id() + "." + format.suffix()))
                .toList();
    }

    private @Nullable Long number(Node property) {
        OptionalLong number = dataset.number(property);
        return number.isPresent() ? number.getAsLong() : null;
    }

    private @Nullable String text(Node property) {
        return dataset.text(property).orElse(null);
    }
}
