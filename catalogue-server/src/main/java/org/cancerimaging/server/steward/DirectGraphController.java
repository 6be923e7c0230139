package org.cancerimaging.server.steward;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Site;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions under their own address (Graph Store Protocol §4.1): the graph of a dataset has the IRI of its record.
 * They are read there as records.
 */
@Controller(value = "/dataset/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DirectGraphController {

    private final GraphWrites writes;
    private final Site site;

    DirectGraphController(GraphWrites writes, Site site) {
        this.writes = writes;
        this.site = site;
    }

    @Put
    HttpResponse<?> put(HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body) {
        return writes.write(request, graph(id), body, false);
    }

    @Post
    HttpResponse<?> post(HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body) {
        return writes.write(request, graph(id), body, true);
    }

    @Delete
    HttpResponse<?> delete(HttpRequest<?> request, @PathVariable String id) {
        return writes.delete(request, graph(id));
    }

    private Node graph(String id) {
        if (!Site.isId(id)) {
            throw new CatalogueException(404, "RECORD-0001", "There is no such record. All are listed at /catalog.");
        }
        return site.iri("dataset", id);
    }
}
