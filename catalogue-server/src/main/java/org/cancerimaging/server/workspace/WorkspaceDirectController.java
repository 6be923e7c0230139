package org.cancerimaging.server.workspace;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.Nullable;
import java.io.InputStream;

/** The graphs of a workspace under addresses of their own (Graph Store Protocol §4.1): the address is the name. */
@Controller(value = "/api/v1/workspaces/{id}/data/{+path}", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorkspaceDirectController {

    private final WorkspaceDoor door;
    private final WorkspaceGraphs graphs;

    WorkspaceDirectController(WorkspaceDoor door, WorkspaceGraphs graphs) {
        this.door = door;
        this.graphs = graphs;
    }

    @Get
    HttpResponse<?> get(HttpRequest<?> request, @PathVariable String id) {
        return graphs.read(request, door.open(request, id), graph(request, id));
    }

    @Put
    HttpResponse<?> put(HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body) {
        return graphs.write(request, door.open(request, id), graph(request, id), body, false);
    }

    @Post
    HttpResponse<?> post(HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body) {
        return graphs.write(request, door.open(request, id), graph(request, id), body, true);
    }

    @Delete
    HttpResponse<?> delete(HttpRequest<?> request, @PathVariable String id) {
        return graphs.delete(door.open(request, id), graph(request, id));
    }

    /** As it was sent: percent-encoding makes another name. */
    private GraphPlace graph(HttpRequest<?> request, String id) {
        String path = request.getUri().getRawPath();
        return GraphPlace.named(door.iri(id, path.substring(path.indexOf("/data/"))));
    }
}
