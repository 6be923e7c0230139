package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.Source;
import org.cancerimaging.mappers.privacy.SiteKey;
import org.cancerimaging.ontology.HealthDcat;

/**
 * How a dataset's description came about, as PROV-O: one activity per mapper with software, key id, algorithm,
 * recipient, kind of source and checksum of the mapping file. No counts, no paths.
 */
final class ProvenanceFile {

    private static final String PROV = "http://www.w3.org/ns/prov#";

    /** EUCAIM wants a health activity as the type of what generated a dataset. */
    private static final Node AUTOMATIC =
            NodeFactory.createURI(HealthDcat.AUTHORITY + "health-activity/AUTOMATIC_GENERATION");

    private final Path file;
    private final Site site;
    private final String version;

    ProvenanceFile(Path file, Site site, String version) {
        this.file = file;
        this.site = site;
        this.version = version;
    }

    /** Replaces what is told about this mapper's last run. */
    void write(String mapper, Source source, Instant started, Instant ended) throws IOException {
        Node run = named("run-" + mapper);
        List<Triple> statements = new ArrayList<>(others(mapper));
        statements.addAll(shared());
        statements.add(of(NodeFactory.createURI(site.datasetIri()), prov("wasGeneratedBy"), run));
        statements.add(of(run, RDF.type.asNode(), prov("Activity")));
        statements.add(of(run, DCTerms.type.asNode(), AUTOMATIC));
        statements.add(of(run, RDFS.label.asNode(), text("Mapping of " + source.kind())));
        statements.add(of(run, prov("startedAtTime"), time(started)));
        statements.add(of(run, prov("endedAtTime"), time(ended)));
        statements.add(of(run, prov("wasAssociatedWith"), named("software")));
        statements.add(of(run, prov("used"), named("key")));
        if (!source.plan().isEmpty()) {
            statements.add(of(run, prov("used"), named("plan-" + mapper)));
            statements.addAll(plan(mapper, source.plan()));
        }
        statements.sort(Comparator.comparing(triple -> triple.toString()));
        TurtleDocument.write(file, statements.stream().distinct().toList());
    }

    private List<Triple> shared() {
        Node software = named("software");
        Node key = named("key");
        return List.of(
                of(software, RDF.type.asNode(), prov("SoftwareAgent")),
                of(software, RDFS.label.asNode(), text("Cancer Imaging Catalogue, mappers")),
                of(software, OWL2.versionInfo.asNode(), text(version)),
                of(key, RDF.type.asNode(), prov("Entity")),
                of(key, RDFS.label.asNode(), text("Site key of the pseudonyms (HMAC-SHA-256)")),
                of(key, DCTerms.identifier.asNode(), text(site.key().id())),
                of(key, OWL2.versionInfo.asNode(), text(SiteKey.ALGORITHM_VERSION)),
                of(key, RDFS.comment.asNode(), text(recipient())));
    }

    /** Whether the last run made pseudonyms that those of this site join with; true where there was no run. */
    boolean joins() throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        Graph graph = read();
        return graph.contains(
                        named("key"),
                        DCTerms.identifier.asNode(),
                        text(site.key().id()))
                && graph.contains(named("key"), OWL2.versionInfo.asNode(), text(SiteKey.ALGORITHM_VERSION))
                && graph.contains(named("key"), RDFS.comment.asNode(), text(recipient()));
    }

    private String recipient() {
        return "Pseudonyms for the recipient " + site.recipient();
    }

    private Graph read() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return RDFParser.source(in).lang(Lang.TURTLE).toGraph();
        }
    }

    private List<Triple> plan(String mapper, String checksum) {
        Node plan = named("plan-" + mapper);
        return List.of(
                of(plan, RDF.type.asNode(), prov("Plan")),
                of(plan, RDFS.label.asNode(), text("Mapping file")),
                of(plan, DCTerms.identifier.asNode(), text(checksum)));
    }

    private List<Triple> others(String mapper) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Node> own = List.of(named("run-" + mapper), named("plan-" + mapper), named("software"), named("key"));
        return read().find()
                .filterDrop(triple -> own.contains(triple.getSubject()))
                .toList();
    }

    private Node named(String name) {
        return NodeFactory.createURI(site.datasetIri() + "#" + name);
    }

    private static Triple of(Node subject, Node property, Node object) {
        return Triple.create(subject, property, object);
    }

    private static Node time(Instant instant) {
        return NodeFactory.createLiteralDT(
                instant.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node prov(String name) {
        return NodeFactory.createURI(PROV + name);
    }
}
