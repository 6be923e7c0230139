package org.cancerimaging.server.store;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** The one statement in which a database itself says up to which revision it was brought, in a graph of its own. */
public final class AppliedRevision {

    /** Name of the graph, and subject of the statement. */
    public static final Node STORE = NodeFactory.createURI("urn:cimo:store");

    private static final Node REVISION = NodeFactory.createURI("urn:cimo:revision");

    private AppliedRevision() {}

    /** The number in the database; 0 when there is none. */
    public static long of(DatasetGraph graphs) {
        Iterator<Quad> found = graphs.find(STORE, STORE, REVISION, Node.ANY);
        return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
    }

    /** The statement. */
    public static Quad statement(long revision) {
        return Quad.create(STORE, STORE, REVISION, NodeFactory.createLiteralString(Long.toString(revision)));
    }

    /** Whether this is the statement, of whatever revision. */
    public static boolean isStatement(Quad quad) {
        return quad.getGraph().equals(STORE) && quad.getPredicate().equals(REVISION);
    }
}
