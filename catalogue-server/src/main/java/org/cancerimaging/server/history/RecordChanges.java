package org.cancerimaging.server.history;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Return;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.Withdrawal;

/** Takes records back and brings earlier revisions back; each is a revision like any other. */
@Singleton
final class RecordChanges {

    private static final String PROV = "http://www.w3.org/ns/prov#";

    private final Catalogue catalogue;
    private final PastRecords past;
    private final Site site;

    RecordChanges(Catalogue catalogue, PastRecords past, Site site) {
        this.catalogue = catalogue;
        this.past = past;
        this.site = site;
    }

    /** Takes a record back: every graph of it goes, layer P and what is held included; a tombstone remains. */
    Revision withdraw(Revision newest) {
        return catalogue
                .commit(Withdrawal.submission(newest), List.of(Withdrawal.of(newest)))
                .get(0);
    }

    /** Brings back what the revision published; layer P stays as it is now. */
    Revision restore(Revision newest, Revision earlier) {
        Node name = GraphNames.provenance(newest.dataset());
        Map<Node, Graph> open = new HashMap<>(past.graphs(earlier));
        Graph provenance = GraphFactory.createDefaultGraph();
        open.getOrDefault(name, Graph.emptyGraph).stream().forEach(provenance::add);
        tell(provenance, newest, earlier);
        open.put(name, provenance);
        return catalogue
                .commit("restoration-" + newest.number(), List.of(Return.of(newest, open)))
                .get(0);
    }

    private void tell(Graph provenance, Revision newest, Revision earlier) {
        Node run = site.iri("submission", "restoration-" + newest.number());
        Node source = NodeFactory.createURI(
                site.base() + Addresses.revision(earlier.id(), earlier.number()).substring(1));
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        provenance.add(newest.dataset(), prov("wasGeneratedBy"), run);
        provenance.add(run, RDF.type.asNode(), prov("Activity"));
        provenance.add(
                run,
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang("Return to revision " + earlier.number(), "en"));
        provenance.add(run, prov("used"), source);
        provenance.add(run, prov("endedAtTime"), NodeFactory.createLiteralDT(now, XSDDatatype.XSDdateTime));
        provenance.add(run, prov("wasAssociatedWith"), site.iri("provider", newest.provider()));
    }

    private static Node prov(String name) {
        return NodeFactory.createURI(PROV + name);
    }
}
