package org.cancerimaging.server.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cancerimaging.ontology.canonical.CanonicalNames;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.rdf.RdfBody;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.server.rdf.RdfReader;
import org.cancerimaging.server.rdf.Spool;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.shapes.ShapesException;
import org.cancerimaging.shapes.Validator;

/**
 * Checks bodies for anybody, few at a time and each for a bounded time, so that the rest of the server goes on.
 *
 * <p>A check that is given up keeps its thread until it notices; meanwhile it counts as running.
 */
public final class ValidationDesk implements AutoCloseable {

    private final Validation validation;
    private final Spool spool;
    private final ValidationLimits limits;
    private final Semaphore places;
    private final ExecutorService threads;

    /**
     * Opens the desk.
     *
     * @param folder bodies under way lie in it and are removed
     */
    public ValidationDesk(Validator validator, CanonicalNames names, Site site, ValidationLimits limits, Path folder) {
        this.validation = new Validation(validator, names, new RdfReader(site.base(), limits.rdf()));
        this.spool = Spool.in(folder.resolve("checking"), limits.rdf());
        this.limits = limits;
        this.places = new Semaphore(limits.concurrent() + limits.waiting());
        this.threads = Executors.newFixedThreadPool(limits.concurrent(), ValidationDesk::thread);
    }

    /**
     * Checks one body and forgets it.
     *
     * @param in read to its end, not closed
     * @param rules empty picks by content
     * @throws CatalogueException 429 when too many are waiting, 503 when it takes too long, or as reading does
     */
    public Outcome check(RdfFormat format, InputStream in, boolean gzip, List<Rules> rules) {
        if (!places.tryAcquire()) {
            throw busy();
        }
        try (RdfBody body = spool.receive(new TimedStream(in, limits.maxSeconds()), gzip, format)) {
            return wait(threads.submit(() -> validation.check("body", body, format, rules)));
        } catch (IOException failed) {
            throw new StoreUnavailable("A body under way cannot be removed", failed);
        } finally {
            places.release();
        }
    }

    private Outcome wait(Future<Outcome> running) {
        try {
            return running.get(limits.maxSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw tooLong();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            throw unwrap(failed);
        } finally {
            running.cancel(true);
        }
    }

    private static RuntimeException unwrap(ExecutionException failed) {
        if (failed.getCause() instanceof ShapesException) {
            return tooLong(); // our own shapes can only fail by time
        }
        if (failed.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return failed.getCause() instanceof IOException disk
                ? new StoreUnavailable("A body under way cannot be read", disk)
                : new IllegalStateException("A check failed", failed.getCause());
    }

    private static CatalogueException busy() {
        return new CatalogueException(
                429, "VALIDATE-0005", "Other documents are being checked. Send this one again in a moment.");
    }

    private static CatalogueException tooLong() {
        return new CatalogueException(
                503,
                "VALIDATE-0006",
                "The check takes too long here. Send the datasets in parts, or run 'catalogue validate' on your side.");
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "validate");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
