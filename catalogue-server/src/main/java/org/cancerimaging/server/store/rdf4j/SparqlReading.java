package org.cancerimaging.server.store.rdf4j;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.QueryLanguage;

/** A read by queries. Each sees the newest state; the protocol knows no transactions. */
final class SparqlReading implements Engine.Reading {

    private final Session session;
    private final Naming naming;

    SparqlReading(Session session, Naming naming) {
        this.session = session;
        this.naming = naming;
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        if (subject.isLiteral() || predicate.isLiteral() || predicate.isBlank()) {
            return Iter.nullIterator();
        }
        String query = SparqlText.select(stored(graph), stored(subject), stored(predicate), stored(object));
        return rows(
                query,
                row -> Quad.create(
                        term(row, "g", graph),
                        term(row, "s", subject),
                        term(row, "p", predicate),
                        term(row, "o", object)));
    }

    @Override
    public Iterator<Node> graphs() {
        return rows(SparqlText.graphs(), row -> term(row, "g", Node.ANY));
    }

    @Override
    public boolean isFar() {
        return true;
    }

    private <T> Iterator<T> rows(String query, java.util.function.Function<BindingSet, T> form) {
        return session.rows(
                () -> session.connection()
                        .prepareTupleQuery(QueryLanguage.SPARQL, query)
                        .evaluate(),
                form);
    }

    private Node stored(Node term) {
        return term.isConcrete() ? naming.stored(term) : Node.ANY;
    }

    private Node term(BindingSet row, String variable, Node asked) {
        Value value = row.getValue(variable);
        return value == null ? asked : naming.original(Values.node(value));
    }

    @Override
    public void close() {
        session.close();
    }
}
