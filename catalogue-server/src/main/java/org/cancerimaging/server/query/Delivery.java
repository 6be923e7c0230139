package org.cancerimaging.server.query;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import org.cancerimaging.sparql.QueryRefusal;

/**
 * An answer on its way to the client. While it is, a client that leaves stops the query.
 *
 * @param first the whole answer, or its first piece
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Delivery(byte[] first, StartedQuery query, Disconnection gone) {

    /**
     * Waits for the beginning of the answer.
     *
     * @throws QueryRefusal what the query failed with, when nothing of it was sent
     */
    static Delivery of(HttpRequest<?> request, StartedQuery query) {
        Disconnection gone = Disconnection.of(request, () -> query.cancel(QueryRefusal.stopped()));
        boolean streams = false;
        try {
            byte[] first = query.pipe().first();
            streams = first.length == ResultPipe.PIECE;
            return new Delivery(first, query, gone);
        } catch (RuntimeException failed) {
            query.cancel(QueryRefusal.stopped());
            throw failed;
        } finally {
            if (!streams) {
                gone.close();
            }
        }
    }

    /** Whether there is no more than the first piece. */
    boolean isWhole() {
        return first.length < ResultPipe.PIECE;
    }

    /** 200 with all of it; a stream is broken off when the query fails, and never ends as if it were whole. */
    MutableHttpResponse<Object> response(String mediaType) {
        return response(mediaType, AnswerCopy.none());
    }

    /** The same, and a copy of it. */
    MutableHttpResponse<Object> response(String mediaType, AnswerCopy copy) {
        if (isWhole()) {
            copy.add(first);
            copy.add(new byte[0]);
            return HttpResponse.<Object>ok(first).contentType(mediaType);
        }
        return HttpResponse.<Object>ok(
                new StreamedFile(query.pipe().output(first, copy, this::closed), MediaType.of(mediaType)));
    }

    private void closed() {
        gone.close();
        query.cancel(QueryRefusal.stopped());
    }
}
