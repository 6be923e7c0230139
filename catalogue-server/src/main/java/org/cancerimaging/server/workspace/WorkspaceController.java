package org.cancerimaging.server.workspace;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.cancerimaging.server.http.Json;

/** Makes workspaces, lists the caller's own, and ends them. */
@Controller(value = "/api/v1/workspaces", consumes = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorkspaceController {

    private final WorkspaceDoor door;
    private final Workspaces workspaces;
    private final WorkspaceLimits limits;

    WorkspaceController(WorkspaceDoor door, Workspaces workspaces, WorkspaceLimits limits) {
        this.door = door;
        this.workspaces = workspaces;
        this.limits = limits;
    }

    /** Makes an empty one: 201 with its card. */
    @Post
    HttpResponse<byte[]> make(HttpRequest<?> request) {
        Workspace made = workspaces.make(door.owner(request));
        return told(HttpStatus.CREATED, card(made)).header(HttpHeaders.LOCATION, WorkspaceDoor.address(made.id()));
    }

    /** The cards of the caller's own, oldest first. */
    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request) {
        return told(
                HttpStatus.OK,
                workspaces.of(door.owner(request)).stream().map(this::card).toList());
    }

    /** The card of one. */
    @Get("/{id}")
    HttpResponse<byte[]> show(HttpRequest<?> request, @PathVariable String id) {
        return told(HttpStatus.OK, card(door.open(request, id)));
    }

    /** Ends one: 204. */
    @Delete("/{id}")
    HttpResponse<?> end(HttpRequest<?> request, @PathVariable String id) {
        workspaces.end(door.open(request, id));
        return HttpResponse.noContent();
    }

    private Card card(Workspace workspace) {
        return Card.of(workspace, workspaces.end(workspace.used()), limits);
    }

    private static MutableHttpResponse<byte[]> told(HttpStatus status, Object what) {
        return HttpResponse.<byte[]>status(status)
                .contentType(Json.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Json.bytes(what));
    }
}
