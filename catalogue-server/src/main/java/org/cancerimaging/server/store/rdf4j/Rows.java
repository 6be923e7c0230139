package org.cancerimaging.server.store.rdf4j;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.IteratorCloseable;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;

/** The rest of a long answer, read as it is asked for. A short one is read at once, so nothing is left open. */
final class Rows<S, T> implements IteratorCloseable<T> {

    private static final int AT_ONCE = 500;

    private final Iterator<T> first;
    private final CloseableIteration<S> rest;
    private final Function<S, T> form;
    private final Set<AutoCloseable> open;

    private Rows(Iterator<T> first, CloseableIteration<S> rest, Function<S, T> form, Set<AutoCloseable> open) {
        this.first = first;
        this.rest = rest;
        this.form = form;
        this.open = open;
    }

    /**
     * The answer.
     *
     * @param form makes an item of a row
     * @param open where the answer stands while it is open
     */
    static <S, T> Iterator<T> of(CloseableIteration<S> source, Function<S, T> form, Set<AutoCloseable> open) {
        open.add(source);
        List<T> first = new ArrayList<>();
        while (first.size() < AT_ONCE && source.hasNext()) {
            first.add(form.apply(source.next()));
        }
        Rows<S, T> rows = new Rows<>(first.iterator(), source, form, open);
        return rows.ended() ? first.iterator() : rows;
    }

    private boolean ended() {
        boolean ended = !rest.hasNext();
        if (ended) {
            close();
        }
        return ended;
    }

    @Override
    public boolean hasNext() {
        if (first.hasNext()) {
            return true;
        }
        try {
            return open.contains(rest) && !ended();
        } catch (RDF4JException failed) {
            throw Outage.of(failed);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            return first.hasNext() ? first.next() : form.apply(rest.next());
        } catch (RDF4JException failed) {
            throw Outage.of(failed);
        }
    }

    @Override
    public void close() {
        if (open.remove(rest)) {
            rest.close();
        }
    }
}
