package org.cancerimaging.server.query;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A thread for each query. A short query is as good as any other request; a long one, and one that comes while others fill
 * the processors, is done after everything else.
 *
 * <p>A thread serves again only when it was never put behind: it cannot be brought forward again without rights over the
 * machine.
 */
final class QueryThreads implements Executor, AutoCloseable {

    /** Most queries of pages and harvesters end sooner. */
    private static final long SHORT_MILLIS = 30;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** How long a thread waits for its next query. */
    private static final long IDLE_SECONDS = 10;

    private final AtomicInteger running = new AtomicInteger();
    /** Takes work only when a thread waits for it. */
    private final BlockingQueue<Runnable> next = new SynchronousQueue<>();

    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, work -> daemon(work, "clock"), new ThreadPoolExecutor.DiscardPolicy());

    QueryThreads() {
        clock.setRemoveOnCancelPolicy(true);
        clock.prestartCoreThread();
    }

    @Override
    public void execute(Runnable work) {
        if (clock.isShutdown() || !next.offer(work)) {
            // The caller may be a thread that was put behind, and what it starts would be so too.
            clock.execute(() -> daemon(() -> serve(work), "sparql").start());
        }
    }

    private void serve(Runnable first) {
        try {
            for (Runnable work = first; work != null && run(work); ) {
                work = next.poll(IDLE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs it; answers whether this thread may serve again. */
    private boolean run(Runnable work) {
        Spell spell = new Spell();
        if (running.incrementAndGet() > PROCESSORS) {
            spell.putBehind();
        }
        Future<?> late = clock.schedule(spell::putBehind, SHORT_MILLIS, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            running.decrementAndGet();
            late.cancel(false);
        }
        return spell.end();
    }

    /** One query on this thread. */
    private static final class Spell {

        private final Thread thread = Thread.currentThread();
        private boolean over;

        @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but how long others wait
        synchronized void putBehind() {
            if (!over) {
                // Has an effect where the virtual machine is told to heed it, as the launcher does.
                thread.setPriority(Thread.MIN_PRIORITY);
            }
        }

        /** From now on the thread is left as it is; answers whether it was never put behind. */
        synchronized boolean end() {
            over = true;
            return thread.getPriority() == Thread.NORM_PRIORITY;
        }
    }

    /** Starts nothing more; what is asked for later is dropped. */
    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
