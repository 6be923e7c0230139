package org.cancerimaging.server.query;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A thread for each query. A short query is as good as any other request; a long one, and one that comes while others fill
 * the processors, is done after everything else.
 *
 * <p>No thread serves twice: one that was put behind cannot be brought forward again without rights over the machine.
 */
final class QueryThreads implements Executor, AutoCloseable {

    /** Most queries of pages and harvesters end sooner. */
    private static final long SHORT_MILLIS = 30;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final AtomicInteger running = new AtomicInteger();
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(1, work -> daemon(work, "clock"), new ThreadPoolExecutor.DiscardPolicy());

    QueryThreads() {
        clock.setRemoveOnCancelPolicy(true);
        clock.prestartCoreThread();
    }

    @Override
    public void execute(Runnable work) {
        // The caller may be a thread that was put behind, and what it starts would be so too.
        clock.execute(() -> daemon(() -> run(work), "sparql").start());
    }

    private void run(Runnable work) {
        Thread self = Thread.currentThread();
        if (running.incrementAndGet() > PROCESSORS) {
            putBehind(self);
        }
        Future<?> late = clock.schedule(() -> putBehind(self), SHORT_MILLIS, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            running.decrementAndGet();
            late.cancel(false);
        }
    }

    /** Starts nothing more; what is asked for later is dropped. */
    @Override
    public void close() {
        clock.shutdownNow();
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but how long others wait
    private static void putBehind(Thread thread) {
        // Has an effect where the virtual machine is told to heed it, as the launcher does.
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
