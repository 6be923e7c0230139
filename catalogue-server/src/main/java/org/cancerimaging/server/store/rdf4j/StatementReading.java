package org.cancerimaging.server.store.rdf4j;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/** A read of statements. */
final class StatementReading implements Engine.Reading {

    private final Session session;
    private final Naming naming;
    private final boolean far;

    StatementReading(Session session, Naming naming, boolean far) {
        this.session = session;
        this.naming = naming;
        this.far = far;
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        Value from = pattern(subject);
        Value by = pattern(predicate);
        if ((from != null && !(from instanceof Resource)) || (by != null && !(by instanceof IRI))) {
            return Iter.nullIterator();
        }
        Value to = pattern(object);
        Value in = pattern(graph);
        Resource[] contexts = in == null ? new Resource[0] : new Resource[] {(Resource) in};
        Iterator<Quad> quads = session.rows(
                () -> session.connection().getStatements((Resource) from, (IRI) by, to, false, contexts), this::quad);
        // Without a context of its own a statement would be in a graph without a name.
        return in == null ? Iter.filter(quads, quad -> !quad.isDefaultGraph()) : quads;
    }

    @Override
    public Iterator<Node> graphs() {
        List<Node> names = Iter.toList(
                session.rows(() -> session.connection().getContextIDs(), name -> naming.original(Values.node(name))));
        return names.iterator();
    }

    @Override
    public boolean isFar() {
        return far;
    }

    private @Nullable Value pattern(Node term) {
        return term.isConcrete() ? Values.of(naming.stored(term)) : null;
    }

    private Quad quad(Statement statement) {
        Resource context = statement.getContext();
        return naming.original(Quad.create(
                context == null ? Quad.defaultGraphNodeGenerated : Values.node(context),
                Values.node(statement.getSubject()),
                Values.node(statement.getPredicate()),
                Values.node(statement.getObject())));
    }

    @Override
    public void close() {
        session.close();
    }
}
