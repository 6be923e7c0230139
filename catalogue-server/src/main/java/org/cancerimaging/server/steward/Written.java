package org.cancerimaging.server.steward;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.List;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;

/**
 * What became of a write.
 *
 * @param records one per graph that changed; empty when nothing did
 */
record Written(List<OfGraph> records) {

    /** Copies the list. */
    Written {
        records = List.copyOf(records);
    }

    /**
     * One graph.
     *
     * @param graph its IRI
     * @param id of the record, the last part of its address
     * @param revision number of the revision that holds it
     * @param state published, or withdrawn when it was deleted
     */
    record OfGraph(String graph, String id, long revision, State state) {}

    /** The answer to a write that made these revisions. */
    static HttpResponse<byte[]> answer(HttpStatus status, List<Revision> made) {
        List<OfGraph> records = made.stream()
                .map(revision ->
                        new OfGraph(revision.dataset().getURI(), revision.id(), revision.number(), revision.state()))
                .toList();
        return HttpResponse.<byte[]>status(status).contentType(Json.MEDIA_TYPE).body(Json.bytes(new Written(records)));
    }
}
