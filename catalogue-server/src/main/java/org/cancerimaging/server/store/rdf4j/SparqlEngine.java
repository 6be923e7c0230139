package org.cancerimaging.server.store.rdf4j;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.cancerimaging.server.store.AppliedRevision;
import org.cancerimaging.server.store.StoreUnavailable;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.query.QueryLanguage;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;

/**
 * An engine that speaks the SPARQL 1.1 protocol. A change is one update request; most engines make it one transaction. One
 * that does not ends whole all the same, since an update that failed is sent again.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 */
final class SparqlEngine implements Engine {

    /** Quads of one request when a database is filled. */
    private static final int AT_ONCE = 5_000;

    private final Repository repository;
    private final Naming naming = new Naming(true);

    SparqlEngine(Repository repository) {
        this.repository = repository;
    }

    @Override
    public Reading reading() {
        return new SparqlReading(Session.of(repository), naming);
    }

    @Override
    public void replace(Map<Node, Graph> named, long revision) {
        SparqlText update = new SparqlText();
        named.keySet().forEach(name -> update.drop(naming.stored(name)));
        update.drop(AppliedRevision.STORE);
        update.beginInsert();
        named.forEach((name, graph) -> graph.stream().forEach(triple -> update.quad(naming.stored(name, triple))));
        update.quad(AppliedRevision.statement(revision));
        send(update.endInsert());
    }

    @Override
    public void load(Iterator<Quad> quads) {
        while (quads.hasNext()) {
            SparqlText update = new SparqlText();
            update.beginInsert();
            for (int count = 0; count < AT_ONCE && quads.hasNext(); count++) {
                Quad quad = quads.next();
                update.quad(naming.stored(quad.getGraph(), quad.asTriple()));
            }
            send(update.endInsert());
        }
    }

    private void send(String update) {
        try (RepositoryConnection connection = repository.getConnection()) {
            connection.prepareUpdate(QueryLanguage.SPARQL, update).execute();
        } catch (RDF4JException failed) {
            throw new StoreUnavailable("The engine of the public store did not take a change", failed);
        }
    }

    @Override
    public void close() {
        repository.shutDown();
    }
}
