package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Copies a generation into the next one while it is read and written. Graphs that are written meanwhile are taken over
 * again, until so few are left that writers can wait for them.
 */
final class Renewal {

    private static final int FEW = 50;

    /** Writers that are faster than the copy wait after so many rounds. */
    private static final int MOST_ROUNDS = 10;

    private final Generation old;
    private final Draft draft;
    private final Lock oneWriter;
    /** Guarded by the lock. */
    private Set<Node> changed = new HashSet<>();

    /**
     * Begins.
     *
     * @param oneWriter held by whoever writes
     */
    Renewal(Generation old, Draft draft, Lock oneWriter) {
        this.old = old;
        this.draft = draft;
        this.oneWriter = oneWriter;
    }

    /** Notes that graphs are about to be written; the caller holds the lock. */
    void note(Set<Node> names) {
        changed.addAll(names);
    }

    /**
     * Copies.
     *
     * @param begun called under the lock: from then on every write has to be noted
     * @param ended called under the lock with the new generation, which has everything
     */
    void run(Consumer<Renewal> begun, Consumer<Generation> ended) throws IOException {
        oneWriter.lock();
        try {
            begun.accept(this);
            begin();
        } finally {
            oneWriter.unlock();
        }
        quietly(draft::takeAll);
        for (int round = 1; !isFinished(round, ended); round++) {
            Set<Node> names = begunAgain();
            quietly(from -> draft.take(from, names));
        }
    }

    private boolean isFinished(int round, Consumer<Generation> ended) throws IOException {
        oneWriter.lock();
        try {
            if (changed.size() > FEW && round < MOST_ROUNDS) {
                return false;
            }
            begin();
            copy(from -> draft.take(from, changed));
            ended.accept(draft.finish());
            return true;
        } finally {
            oneWriter.unlock();
        }
    }

    private Set<Node> begunAgain() {
        oneWriter.lock();
        try {
            Set<Node> names = changed;
            changed = new HashSet<>();
            begin();
            return names;
        } finally {
            oneWriter.unlock();
        }
    }

    private void begin() {
        old.graphs().begin(TxnType.READ);
    }

    /** Behind everybody who waits for an answer. */
    @SuppressWarnings("ThreadPriorityCheck") // for speed alone, not for order
    private void quietly(Consumer<DatasetGraph> work) {
        Thread thread = Thread.currentThread();
        int priority = thread.getPriority();
        thread.setPriority(Thread.MIN_PRIORITY);
        try {
            copy(work);
        } finally {
            thread.setPriority(priority);
        }
    }

    private void copy(Consumer<DatasetGraph> work) {
        try {
            work.accept(old.graphs());
        } finally {
            old.graphs().end();
        }
    }
}
