package org.cancerimaging.server.vocabulary;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A terminology map as RDF: a mapping set, and an axiom for each line.
 *
 * @see <a href="https://mapping-commons.github.io/sssom/spec-formats-rdf/">SSSOM RDF</a>
 */
final class SssomGraph {

    private static final String SSSOM = "https://w3id.org/sssom/";

    private SssomGraph() {}

    static Graph of(MappingTable table) {
        Graph graph = GraphFactory.createDefaultGraph();
        addHead(table, graph);
        table.lines().forEach(line -> add(table, line, graph));
        return graph;
    }

    /** What the map is, without its lines. */
    static void addHead(MappingTable table, Graph graph) {
        Node set = table.iri();
        graph.add(set, RDF.type.asNode(), term("MappingSet"));
        graph.add(set, DCTerms.title.asNode(), NodeFactory.createLiteralLang(table.title(), "en"));
        graph.add(set, OWL.versionInfo.asNode(), NodeFactory.createLiteralString(table.header("mapping_set_version")));
        graph.add(set, DCTerms.license.asNode(), NodeFactory.createURI(table.header("license")));
    }

    private static void add(MappingTable table, MappingTable.Line line, Graph graph) {
        Node axiom = NodeFactory.createBlankNode();
        Node concept = line.concept() == null ? term("NoTermFound") : line.concept();
        graph.add(table.iri(), term("mappings"), axiom);
        graph.add(axiom, RDF.type.asNode(), OWL2.Axiom.asNode());
        graph.add(axiom, term("subject_label"), NodeFactory.createLiteralString(line.spelling()));
        graph.add(axiom, OWL2.annotatedProperty.asNode(), line.predicate());
        graph.add(axiom, OWL2.annotatedTarget.asNode(), concept);
        graph.add(axiom, term("mapping_justification"), line.justification());
        if (!line.comment().isEmpty()) {
            graph.add(axiom, RDFS.comment.asNode(), NodeFactory.createLiteralLang(line.comment(), "en"));
        }
    }

    private static Node term(String name) {
        return NodeFactory.createURI(SSSOM + name);
    }
}
