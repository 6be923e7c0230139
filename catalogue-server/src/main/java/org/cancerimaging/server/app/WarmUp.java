package org.cancerimaging.server.app;

import io.micronaut.context.ApplicationContext;
import java.util.Collection;
import org.cancerimaging.server.http.AfterStart;

/** Does what the parts of a server left for after its start, one after the other in the background. */
final class WarmUp implements AutoCloseable {

    private final Collection<AfterStart> tasks;
    private volatile boolean closed;

    WarmUp(Collection<AfterStart> tasks) {
        this.tasks = tasks;
    }

    static WarmUp of(ApplicationContext context) {
        return new WarmUp(context.getBeansOfType(AfterStart.class));
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but how long others wait
    void begin() {
        Thread thread = new Thread(this::run, "warm-up");
        thread.setDaemon(true);
        // Who asks already comes first.
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        try {
            for (AfterStart task : tasks) {
                if (closed) {
                    return;
                }
                task.run();
            }
        } catch (RuntimeException failed) {
            // A part of a server that is being closed cannot be made any more.
            if (!closed) {
                throw failed;
            }
        }
    }

    /** Leaves out what has not begun. */
    @Override
    public void close() {
        closed = true;
    }
}
