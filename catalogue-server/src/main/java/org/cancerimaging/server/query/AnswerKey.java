package org.cancerimaging.server.query;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.http.Hash;

/**
 * What decides an answer: the data, the query with its graphs, and the formats the client takes.
 *
 * @param revision number of the newest revision when the query was asked
 * @param parameters of the request, the query among them
 * @param accept values of the Accept headers
 */
record AnswerKey(long revision, Map<String, List<String>> parameters, List<String> accept) {

    static AnswerKey of(long revision, AskedQuery asked, HttpRequest<?> request) {
        return new AnswerKey(revision, asked.parameters(), request.getHeaders().getAll(HttpHeaders.ACCEPT));
    }

    /** The entity tag of the answer; the same after a restart, for revisions are counted for ever. */
    String etag() {
        return Etags.of(Long.toString(revision), Hash.of((parameters + " " + accept).getBytes(StandardCharsets.UTF_8)));
    }
}
