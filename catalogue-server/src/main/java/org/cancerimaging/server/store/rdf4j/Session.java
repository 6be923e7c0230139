package org.cancerimaging.server.store.rdf4j;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cancerimaging.server.store.StoreUnavailable;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection with the answers that are open on it; used by one thread. */
final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final RepositoryConnection connection;
    private final Set<AutoCloseable> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private Session(RepositoryConnection connection) {
        this.connection = connection;
    }

    static Session of(Repository repository) {
        return new Session(asked(repository::getConnection));
    }

    RepositoryConnection connection() {
        return connection;
    }

    /** What the engine answers, row by row. */
    <S, T> Iterator<T> rows(Supplier<CloseableIteration<S>> question, Function<S, T> form) {
        return asked(() -> Rows.of(question.get(), form, open));
    }

    /** Work on the engine; its failures become {@link StoreUnavailable}. */
    static <T> T asked(Supplier<T> work) {
        try {
            return work.get();
        } catch (RDF4JException failed) {
            throw Outage.of(failed);
        }
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(Session::close);
        close(this::end);
        close(connection);
    }

    /** A read that is not ended is told to the log. */
    private void end() {
        if (connection.isActive()) {
            connection.rollback();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            // The read is over and has its answer.
            LOG.debug("A connection to the public store did not close", failed);
        }
    }
}
