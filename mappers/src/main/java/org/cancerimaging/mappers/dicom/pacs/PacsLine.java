package org.cancerimaging.mappers.dicom.pacs;

import org.jspecify.annotations.Nullable;

/** A session that is opened when it is needed and opened again after it broke. One per thread. */
final class PacsLine implements AutoCloseable {

    private final PacsAccess access;
    private final PacsSource source;
    private @Nullable PacsSession session;

    /** One question. */
    interface Question<A> {
        A ask(PacsSession session) throws PacsFault;
    }

    PacsLine(PacsAccess access, PacsSource source) {
        this.access = access;
        this.source = source;
    }

    /** Asks, and asks once more on a new session where the first one broke. */
    <A> A ask(Question<A> question) throws PacsFault {
        try {
            return once(question);
        } catch (PacsFault fault) {
            if (!isBroken(fault)) {
                throw fault;
            }
            return once(question);
        }
    }

    /** Asks; a session that breaks is not used again, one that only has no answer is. */
    <A> A once(Question<A> question) throws PacsFault {
        PacsSession open = session == null ? access.open(source) : session;
        session = open;
        try {
            return question.ask(open);
        } catch (PacsFault fault) {
            if (isBroken(fault)) {
                close();
            }
            throw fault;
        }
    }

    private static boolean isBroken(PacsFault fault) {
        return fault.problem() == PacsProblem.BROKEN_OFF || fault.problem() == PacsProblem.NOT_REACHED;
    }

    @Override
    public void close() {
        PacsSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }
}
