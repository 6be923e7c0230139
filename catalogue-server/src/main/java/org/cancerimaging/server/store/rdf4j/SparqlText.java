package org.cancerimaging.server.store.rdf4j;

import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** The text of a query or an update. Its terms went through {@link Naming}, so none can end where it should not. */
final class SparqlText {

    private final StringBuilder text = new StringBuilder();

    /** Quads that fit. */
    static String select(Node graph, Node subject, Node predicate, Node object) {
        return "SELECT * { GRAPH " + term(graph, "g") + " { " + term(subject, "s") + " " + term(predicate, "p") + " "
                + term(object, "o") + " } }";
    }

    /** Names of graphs. */
    static String graphs() {
        return "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";
    }

    void drop(Node graph) {
        text.append("DROP SILENT GRAPH ").append(NodeFmtLib.strNT(graph)).append(" ;\n");
    }

    void beginInsert() {
        text.append("INSERT DATA {\n");
    }

    void quad(Quad quad) {
        text.append("GRAPH ").append(NodeFmtLib.strNT(quad.getGraph())).append(" { ");
        text.append(NodeFmtLib.strNT(quad.getSubject())).append(' ');
        text.append(NodeFmtLib.strNT(quad.getPredicate())).append(' ');
        text.append(NodeFmtLib.strNT(quad.getObject())).append(" }\n");
    }

    String endInsert() {
        return text.append("}").toString();
    }

    private static String term(Node term, String variable) {
        return term.isConcrete() ? NodeFmtLib.strNT(term) : "?" + variable;
    }
}
