package org.cancerimaging.server.workspace;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.cancerimaging.server.http.AfterStart;
import org.cancerimaging.server.rdf.ContentEncoding;
import org.cancerimaging.server.rdf.RdfBody;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.server.rdf.RdfLimits;
import org.cancerimaging.server.rdf.RdfReader;
import org.cancerimaging.server.rdf.Spool;
import org.cancerimaging.server.store.StoreUnavailable;
import org.jspecify.annotations.Nullable;

/** Receives graphs for workspaces, read as carefully as submissions. On the disk they are only while they are received. */
@Singleton
final class WorkspaceBodies implements AfterStart {

    private static final int MOST_PARTS = 64;

    private final RdfLimits limits;
    private final Spool spool;
    private final Semaphore free;

    /**
     * Receives into a folder.
     *
     * @param folder what an earlier process left in it is dropped
     */
    WorkspaceBodies(WorkspaceFolder folder, WorkspaceLimits limits) {
        this.limits = limits.rdf();
        this.spool = Spool.in(folder.path(), this.limits);
        this.free = new Semaphore(limits.atOnce());
    }

    /** Nothing more: what a crash left was cleared when this was made. */
    @Override
    public void run() {}

    /**
     * Reads the body of a request, a graph or a form with graphs, and does something with it.
     *
     * @param base relative IRIs are resolved against it
     * @throws org.cancerimaging.server.http.CatalogueException 400, 413 or 415 as for a submission, 503 when too many
     *     are received already
     */
    <T> T with(HttpRequest<?> request, @Nullable InputStream body, String base, Function<List<Graph>, T> work) {
        if (!free.tryAcquire()) {
            throw Refusal.busy();
        }
        try (InputStream in = body == null ? InputStream.nullInputStream() : body) {
            return work.apply(graphs(request, in, base));
        } catch (IOException failed) {
            throw ContentEncoding.brokenOff(failed);
        } finally {
            free.release();
        }
    }

    private List<Graph> graphs(HttpRequest<?> request, InputStream in, String base) throws IOException {
        String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        boolean gzip = ContentEncoding.isGzip(request.getHeaders().get(HttpHeaders.CONTENT_ENCODING));
        if (type == null || !MultipartForm.is(type)) {
            RdfFormat format = RdfFormat.of(type);
            return List.of(read(spool.receive(in, gzip, format), format, base));
        }
        if (gzip) {
            throw Refusal.packedForm();
        }
        return parts(MultipartForm.of(new BufferedInputStream(in), type), base);
    }

    private List<Graph> parts(MultipartForm form, String base) throws IOException {
        List<Graph> graphs = new ArrayList<>();
        long bytes = 0;
        for (String type = form.next(); type != null; type = form.next()) {
            RdfFormat format = RdfFormat.of(type);
            RdfBody part = spool.receive(form.content(), false, format);
            bytes += part.bytes();
            graphs.add(read(part, format, base));
            if (bytes > limits.maxBytes()) {
                throw Refusal.formTooLarge(limits.maxBytes());
            }
            if (graphs.size() > MOST_PARTS) {
                throw Refusal.form("A form may have " + MOST_PARTS + " parts.");
            }
        }
        return graphs;
    }

    private Graph read(RdfBody body, RdfFormat format, String base) {
        try (body) {
            return new RdfReader(base, limits).read(body, format);
        } catch (IOException failed) {
            throw new StoreUnavailable("A body under way cannot be read or removed", failed);
        }
    }
}
