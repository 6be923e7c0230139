package org.cancerimaging.server.upkeep;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.AccessRules;
import org.cancerimaging.server.access.Action;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.store.Catalogue;

/** Gives back the room of replaced records, for the administrator. */
@Controller("/api/v1/compaction")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CompactionController {

    private final Access access;
    private final Catalogue catalogue;

    CompactionController(Access access, Catalogue catalogue) {
        this.access = access;
        this.catalogue = catalogue;
    }

    /** Compacts and answers when it is done: bytes before and after. */
    @Post
    HttpResponse<byte[]> compact(HttpRequest<?> request) {
        AccessRules.require(access.caller(request), Action.COMPACT, "");
        return HttpResponse.ok(Json.bytes(catalogue.compact())).contentType(Json.MEDIA_TYPE);
    }
}
