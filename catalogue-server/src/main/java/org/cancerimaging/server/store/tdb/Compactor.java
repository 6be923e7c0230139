package org.cancerimaging.server.store.tdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import org.cancerimaging.server.store.Compaction;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.QuadDatabase;
import org.cancerimaging.server.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the databases small: TDB2 never writes into room that it gave up, so each update makes its files longer. When
 * they are twice as large as what they hold needs they are compacted in the background. What they hold needs as much as
 * after the last compaction, and some more for each statement that came since: loading alone starts no compaction.
 */
final class Compactor implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Compactor.class);

    /** Measuring takes a few dozen system calls. */
    private static final int COMMITS_BETWEEN = 20;

    private final Path note;
    private final Lock oneWriter;
    private final QuadDatabase open;
    private final QuadDatabase restricted;
    private final long slack;
    private final AtomicBoolean isRunning = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Compactor::thread);
    private int commits;
    private long came;

    /**
     * Prepares it.
     *
     * @param note file that keeps how many bytes are needed
     * @param oneWriter held by whoever writes
     * @param slack bytes of growth that are always fine
     */
    Compactor(Path note, Lock oneWriter, QuadDatabase open, QuadDatabase restricted, long slack) {
        this.note = note;
        this.oneWriter = oneWriter;
        this.open = open;
        this.restricted = restricted;
        this.slack = slack;
    }

    /**
     * Says that a commit was made; starts a compaction when it is time. One thread at a time.
     *
     * @param more how many statements there are more now; below zero when some went
     */
    void committed(long more) {
        came += more;
        if (++commits % COMMITS_BETWEEN == 0 && !isRunning.get() && isTime() && isRunning.compareAndSet(false, true)) {
            thread.execute(this::inBackground);
        }
    }

    /** Compacts both databases now. Reads and commits go on meanwhile; commits wait for the end of each copy, for a second. */
    synchronized Compaction compact() {
        try {
            long before = bytes();
            restricted.compact(oneWriter);
            open.compact(oneWriter);
            long after = bytes();
            keep(new Need(after));
            LOG.info("Compacted the databases from {} to {} MiB", before >> 20, after >> 20);
            return new Compaction(before, after);
        } catch (IOException failed) {
            throw new StoreUnavailable("The databases cannot be compacted; they are as before", failed);
        }
    }

    private void inBackground() {
        try {
            compact();
        } catch (RuntimeException failed) {
            LOG.warn("The databases could not be compacted; it is tried again later", failed);
        } finally {
            isRunning.set(false);
        }
    }

    private boolean isTime() {
        try {
            if (came != 0) {
                keep(need().with(came));
                came = 0;
            }
            return need().isFarExceededBy(bytes(), slack);
        } catch (IOException failed) {
            LOG.warn("The size of the databases cannot be measured", failed);
            return false;
        }
    }

    private long bytes() throws IOException {
        return open.bytes() + restricted.bytes();
    }

    private void keep(Need need) throws IOException {
        Durable.replace(note, Long.toString(need.bytes()).getBytes(StandardCharsets.US_ASCII));
    }

    private Need need() throws IOException {
        try {
            return new Need(Long.parseLong(
                    Files.readString(note, StandardCharsets.US_ASCII).trim()));
        } catch (NoSuchFileException | NumberFormatException never) {
            return new Need(0);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "compaction");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits for a compaction that runs. */
    @Override
    public void close() {
        thread.shutdown();
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException ignored) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
