package org.cancerimaging.server.store.rdf4j;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.core.Quad;
import org.cancerimaging.server.store.AppliedRevision;
import org.jspecify.annotations.Nullable;

/** The same quads, the one that tells the revision behind all others. */
final class RevisionLast implements Iterator<Quad> {

    private final Iterator<Quad> quads;
    private @Nullable Quad revision;
    private @Nullable Quad next;

    RevisionLast(Iterator<Quad> quads) {
        this.quads = quads;
    }

    @Override
    public boolean hasNext() {
        while (next == null && quads.hasNext()) {
            Quad quad = quads.next();
            if (AppliedRevision.isStatement(quad)) {
                revision = quad;
            } else {
                next = quad;
            }
        }
        return next != null || revision != null;
    }

    @Override
    public Quad next() {
        Quad answer = hasNext() ? next : null;
        if (answer == null) {
            answer = revision;
            revision = null;
        }
        next = null;
        if (answer == null) {
            throw new NoSuchElementException();
        }
        return answer;
    }
}
