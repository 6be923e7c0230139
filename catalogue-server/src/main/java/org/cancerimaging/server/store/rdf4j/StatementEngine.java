package org.cancerimaging.server.store.rdf4j;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.cancerimaging.server.store.AppliedRevision;
import org.cancerimaging.server.store.StoreUnavailable;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;

/** An engine that takes and gives statements: one in this process, or a server that speaks the protocol of RDF4J. */
final class StatementEngine implements Engine {

    private final Repository repository;
    private final Naming naming;
    private final boolean far;

    /**
     * Takes the repository.
     *
     * @param far whether it lies behind the network
     */
    StatementEngine(Repository repository, boolean far) {
        this.repository = repository;
        this.naming = new Naming(far);
        this.far = far;
    }

    @Override
    public Reading reading() {
        Session session = Session.of(repository);
        if (!far) {
            // Far away a transaction would answer one question at a time, so an open answer would block the next.
            try {
                session.connection().begin(IsolationLevels.SNAPSHOT);
            } catch (RDF4JException failed) {
                session.close();
                throw Outage.of(failed);
            }
        }
        return new StatementReading(session, naming, far);
    }

    @Override
    public void replace(Map<Node, Graph> named, long revision) {
        write(IsolationLevels.SNAPSHOT_READ, connection -> {
            named.forEach((name, graph) -> replace(connection, naming.stored(name), name, graph));
            Quad applied = AppliedRevision.statement(revision);
            Resource store = Values.resource(applied.getGraph());
            connection.remove(store, Values.iri(applied.getPredicate()), null, store);
            connection.add(statement(applied));
        });
    }

    private void replace(RepositoryConnection connection, Node stored, Node name, Graph graph) {
        connection.clear(Values.resource(stored));
        List<Statement> statements = graph.stream()
                .map((Triple triple) -> statement(naming.stored(name, triple)))
                .toList();
        connection.add(statements);
    }

    @Override
    public void load(Iterator<Quad> quads) {
        write(
                IsolationLevels.NONE,
                connection -> quads.forEachRemaining(
                        quad -> connection.add(statement(naming.stored(quad.getGraph(), quad.asTriple())))));
    }

    private void write(IsolationLevels isolation, Consumer<RepositoryConnection> work) {
        try (RepositoryConnection connection = repository.getConnection()) {
            connection.begin(isolation);
            boolean done = false;
            try {
                work.accept(connection);
                connection.commit();
                done = true;
            } finally {
                if (!done && connection.isActive()) {
                    connection.rollback();
                }
            }
        } catch (RDF4JException failed) {
            throw new StoreUnavailable("The engine of the public store did not take a change", failed);
        }
    }

    private static Statement statement(Quad quad) {
        IRI predicate = Values.iri(quad.getPredicate());
        return SimpleValueFactory.getInstance()
                .createStatement(
                        Values.resource(quad.getSubject()),
                        predicate,
                        Values.of(quad.getObject()),
                        Values.resource(quad.getGraph()));
    }

    @Override
    public void close() {
        repository.shutDown();
    }
}
