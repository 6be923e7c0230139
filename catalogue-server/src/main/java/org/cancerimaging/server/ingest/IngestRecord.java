package org.cancerimaging.server.ingest;

import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.canonical.Renaming;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.shapes.Severity;

/**
 * Who submitted a record, when, from which body, and which versions checked it, as PROV-O.
 *
 * @see <a href="https://www.w3.org/TR/prov-o/">PROV-O</a>
 */
final class IngestRecord {

    private final Site site;
    private final String software;
    private final String ontologyVersion;

    IngestRecord(Site site, Ontology ontology, String software) {
        this.site = site;
        this.software = software;
        this.ontologyVersion = ontology.graph().stream(Node.ANY, OWL2.versionInfo.asNode(), Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElse("unknown");
    }

    /** What is told of a submission: its id, who sent it, what it is called, hash of its body, and when. */
    record Told(String id, Node agent, String label, String bodyHash, Instant at) {}

    /** Adds the statements to the provenance that the provider sent. */
    void addTo(Graph provenance, Node dataset, Told told, Decision decision) {
        Verdict verdict = decision.verdict();
        Node run = site.iri("submission", told.id());
        Node body = NodeFactory.createURI(run.getURI() + "#body");
        Node program = NodeFactory.createURI(site.base() + "#software");
        provenance.add(dataset, prov("wasGeneratedBy"), run);
        provenance.add(run, RDF.type.asNode(), prov("Activity"));
        provenance.add(run, RDF.type.asNode(), Imaging.ValidationRun);
        provenance.add(run, RDFS.label.asNode(), english(told.label()));
        provenance.add(
                run, prov("endedAtTime"), NodeFactory.createLiteralDT(told.at().toString(), XSDDatatype.XSDdateTime));
        provenance.add(run, prov("wasAssociatedWith"), told.agent());
        provenance.add(run, prov("wasAssociatedWith"), program);
        provenance.add(run, prov("used"), body);
        provenance.add(run, Imaging.shapesVersion, text(software));
        provenance.add(run, Imaging.violations, number(verdict.count(Severity.VIOLATION)));
        provenance.add(run, Imaging.warnings, number(verdict.count(Severity.WARNING)));
        decision.received().renamings().forEach(renaming -> addRenaming(provenance, run, renaming));
        provenance.add(body, RDF.type.asNode(), prov("Entity"));
        provenance.add(body, RDFS.label.asNode(), english("Body as received, SHA-256"));
        provenance.add(body, DCTerms.identifier.asNode(), text("sha256:" + told.bodyHash()));
        provenance.add(program, RDF.type.asNode(), prov("SoftwareAgent"));
        provenance.add(
                program,
                RDFS.label.asNode(),
                english("Cancer Imaging Catalogue " + software + ", ontology " + ontologyVersion));
        provenance.add(program, OWL2.versionInfo.asNode(), text(software));
    }

    private static void addRenaming(Graph provenance, Node run, Renaming renaming) {
        Node node = NodeFactory.createBlankNode();
        provenance.add(run, Imaging.renamed, node);
        provenance.add(node, RDF.type.asNode(), Imaging.Renaming);
        provenance.add(node, DCTerms.identifier.asNode(), text(renaming.rule()));
        provenance.add(node, Imaging.seenAs, text(renaming.from()));
        provenance.add(node, Imaging.writtenAs, text(renaming.to()));
        provenance.add(node, Imaging.occurrences, number(renaming.count()));
    }

    private static Node prov(String name) {
        return NodeFactory.createURI(Terms.PROV + name);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }
}
