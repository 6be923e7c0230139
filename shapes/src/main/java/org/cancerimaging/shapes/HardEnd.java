package org.cancerimaging.shapes;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a run of others' shapes only so long, also where the run itself cannot be stopped: REGEX and REPLACE in a
 * query look at no clock. Such a run goes on in a daemon thread, which ends with the program.
 */
final class HardEnd {

    private HardEnd() {}

    /**
     * The result of the work.
     *
     * @param millis how long to wait for it
     * @param late what to throw when there is none by then or the waiting thread is interrupted
     */
    static <T> T of(Callable<T> work, long millis, ShapesException late) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "validate-given");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException over) {
            throw late;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw late;
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
