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

/** The graphs of a workspace as {@code ?graph=IRI} or {@code ?default} (Graph Store Protocol §4.2), and the store itself. */
@Controller(value = "/api/v1/workspaces/{id}/data", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorkspaceDataController {

    private final WorkspaceDoor door;
    private final WorkspaceGraphs graphs;

    WorkspaceDataController(WorkspaceDoor door, WorkspaceGraphs graphs) {
        this.door = door;
        this.graphs = graphs;
    }

    @Get
    HttpResponse<?> get(HttpRequest<?> request, @PathVariable String id) {
        Workspace workspace = door.open(request, id);
        return graphs.read(request, workspace, GraphPlace.of(request));
    }

    @Put
    HttpResponse<?> put(HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body) {
        Workspace workspace = door.open(request, id);
        return graphs.write(request, workspace, GraphPlace.of(request), body, false);
    }

    @Post
    HttpResponse<?> post(HttpRequest<?> request, @PathVariable String id, @Body @Nullable InputStream body) {
        Workspace workspace = door.open(request, id);
        return GraphPlace.isStore(request)
                ? graphs.add(request, workspace, body)
                : graphs.write(request, workspace, GraphPlace.of(request), body, true);
    }

    @Delete
    HttpResponse<?> delete(HttpRequest<?> request, @PathVariable String id) {
        Workspace workspace = door.open(request, id);
        return graphs.delete(workspace, GraphPlace.of(request));
    }
}
