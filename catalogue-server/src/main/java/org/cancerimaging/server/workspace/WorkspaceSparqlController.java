package org.cancerimaging.server.workspace;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CustomHttpMethod;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.Nullable;
import java.io.InputStream;
import org.cancerimaging.server.rdf.SparqlDesk;

/** The SPARQL 1.1 protocol over a workspace: queries at {@code /sparql}, updates at {@code /update}. */
@Controller(value = "/api/v1/workspaces/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorkspaceSparqlController {

    private final WorkspaceDoor door;
    private final SparqlDesk desk;
    private final WorkspaceLimits limits;

    WorkspaceSparqlController(WorkspaceDoor door, SparqlDesk desk, WorkspaceLimits limits) {
        this.door = door;
        this.desk = desk;
        this.limits = limits;
    }

    @Get("/sparql")
    HttpResponse<?> get(HttpRequest<?> request, @PathVariable String id) {
        return answer(request, id, null);
    }

    @Post("/sparql")
    HttpResponse<?> post(HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body) {
        return answer(request, id, body);
    }

    /** As at the public endpoint. */
    @CustomHttpMethod(method = "QUERY", uri = "/sparql")
    HttpResponse<?> query(HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body) {
        return answer(request, id, body);
    }

    /** 204 when all of the update was done; otherwise nothing was. */
    @Post("/update")
    HttpResponse<?> update(HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body) {
        return desk.update(request, body, limits.maxChanges(), door.open(request, id)::write);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, String id, @Nullable InputStream body) {
        Workspace workspace = door.open(request, id);
        SparqlDesk.Endpoints about = new SparqlDesk.Endpoints(door.iri(id, "/sparql"), door.iri(id, "/update"));
        return desk.query(request, body, about, workspace::read);
    }
}
