package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** One part of a commit on a thread of its own, while its caller does another: all of them mostly wait for the disk. */
final class Beside<T> {

    private final FutureTask<T> work;

    private Beside(Callable<T> work) {
        this.work = new FutureTask<>(work);
    }

    static <T> Beside<T> begin(String name, Callable<T> work) {
        Beside<T> beside = new Beside<>(work);
        new Thread(beside.work, name).start();
        return beside;
    }

    /** Waits for its end, whatever it is, even when the caller is interrupted meanwhile. */
    void end() {
        boolean interrupted = false;
        while (!work.isDone()) {
            try {
                work.get();
            } catch (InterruptedException again) {
                interrupted = true;
            } catch (ExecutionException failed) {
                // Who asks for the result is told.
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for its end.
     *
     * @throws IOException of the work, as are its unchecked exceptions and errors
     */
    T result() throws IOException {
        end();
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw asItWas(failed.getCause());
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("it has ended", impossible);
        }
    }

    private static IOException asItWas(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException refused ? refused : new IOException(failure);
    }
}
