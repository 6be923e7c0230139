package org.cancerimaging.server.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cancerimaging.server.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * One dataset in memory, until it ends; many read it while one writes. Values are kept as they are written: 01 stays 01.
 * Thread-safe.
 */
final class Workspace {

    /** How long a writer waits for another one. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String id;
    private final Caller owner;
    private final long most;
    private final MemoryShare share;
    private final InstantSource clock;
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable DatasetGraph data = DatasetGraphFactory.createTxnMem();
    private Instant used;
    private int users;
    private boolean counting;
    private long statements;
    private long bytes;

    /**
     * An empty one.
     *
     * @param most statements that it may have
     * @param share of which it takes its memory
     */
    Workspace(String id, Caller owner, long most, MemoryShare share, InstantSource clock) {
        this.id = id;
        this.owner = owner;
        this.used = clock.instant();
        this.most = most;
        this.share = share;
        this.clock = clock;
    }

    /**
     * Does the work in a read transaction.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 404 when it has ended
     */
    <T> T read(Function<DatasetGraph, T> work) {
        DatasetGraph now = enter();
        now.begin(ReadWrite.READ);
        try {
            return work.apply(now);
        } finally {
            now.end();
            leave();
        }
    }

    /**
     * Does the work in a write transaction: all of it, or nothing when it throws.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 404 when it has ended, 413 when it would become too large,
     *     503 when others write for too long
     */
    <T> T write(Function<DatasetGraph, T> work) {
        DatasetGraph now = enter();
        try {
            lock();
            try {
                return change(now, work);
            } finally {
                writing.unlock();
            }
        } finally {
            leave();
        }
    }

    private <T> T change(DatasetGraph now, Function<DatasetGraph, T> work) {
        now.begin(ReadWrite.WRITE);
        Tally tally = tally(now);
        boolean done = false;
        try {
            T result = work.apply(tally);
            now.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                now.abort();
            }
            now.end();
            settle(tally, done);
        }
    }

    private synchronized Tally tally(DatasetGraph now) {
        counting = true;
        return new Tally(now, statements, bytes, most, share);
    }

    private synchronized void settle(Tally tally, boolean done) {
        counting = false;
        if (done) {
            statements = tally.statements();
            bytes = tally.bytes();
        } else {
            tally.undo();
        }
        if (data == null) {
            forget();
        }
    }

    /** Ends it; its memory is free when the last who works in it has left. */
    synchronized void end() {
        data = null;
        if (!counting) {
            forget();
        }
    }

    /** Whether nobody works in it nor has since this moment. */
    synchronized boolean isIdleSince(Instant moment) {
        return users == 0 && !used.isAfter(moment);
    }

    /** When somebody last began or ended to work in it. */
    synchronized Instant used() {
        return used;
    }

    /** Statements that it has. */
    synchronized long statements() {
        return statements;
    }

    /** Random; whoever knows it still needs the key. */
    String id() {
        return id;
    }

    /** Who made it, and alone sees it. */
    Caller owner() {
        return owner;
    }

    private void forget() {
        share.give(bytes);
        statements = 0;
        bytes = 0;
    }

    private void lock() {
        try {
            if (!writing.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.busy();
        }
    }

    private synchronized DatasetGraph enter() {
        if (data == null) {
            throw Refusal.unknown();
        }
        users++;
        used = clock.instant();
        return data;
    }

    private synchronized void leave() {
        users--;
        used = clock.instant();
    }
}
