package org.cancerimaging.server.history;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.AccessRules;
import org.cancerimaging.server.access.Action;
import org.cancerimaging.server.access.Caller;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;

/** What a provider does with its own records besides sending them. */
@Controller("/api/v1/datasets/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecordChangesController {

    private final Access access;
    private final Catalogue catalogue;
    private final PastRecords past;
    private final RecordChanges changes;

    RecordChangesController(Access access, Catalogue catalogue, PastRecords past, RecordChanges changes) {
        this.access = access;
        this.catalogue = catalogue;
        this.past = past;
        this.changes = changes;
    }

    /** Takes the record back; a second time changes nothing. */
    @Delete
    HttpResponse<byte[]> withdraw(HttpRequest<?> request, @PathVariable String id) {
        Revision newest = own(request, id);
        return answer(newest.state() == State.WITHDRAWN ? newest : changes.withdraw(newest));
    }

    /**
     * Makes an earlier published revision the newest one, also of a record that was taken back.
     *
     * @throws CatalogueException 404 HISTORY-0001 or HISTORY-0002 when there is nothing to bring back
     */
    @Post("/revisions/{number}/restore")
    HttpResponse<byte[]> restore(HttpRequest<?> request, @PathVariable String id, @PathVariable String number) {
        Revision newest = own(request, id);
        Revision earlier = past.all(id).stream()
                .filter(revision -> Long.toString(revision.number()).equals(number))
                .findAny()
                .orElseThrow(() -> new CatalogueException(
                        404, "HISTORY-0001", "The record has no such published revision to bring back."));
        return answer(changes.restore(newest, earlier));
    }

    private Revision own(HttpRequest<?> request, String id) {
        Caller caller = access.caller(request);
        Revision newest =
                catalogue.newest(id).filter(revision -> !revision.ofProvider()).orElse(null);
        AccessRules.require(caller, Action.CHANGE_RECORD, newest == null ? "" : newest.provider());
        if (newest == null) {
            throw new CatalogueException(404, "RECORD-0001", "There is no such record. All are listed at /catalog.");
        }
        return newest;
    }

    private static HttpResponse<byte[]> answer(Revision revision) {
        return HttpResponse.ok(Json.bytes(new Made(revision.id(), revision.number(), revision.state())))
                .contentType(Json.MEDIA_TYPE);
    }

    /** What became of the record. */
    private record Made(String id, long revision, State state) {}
}
