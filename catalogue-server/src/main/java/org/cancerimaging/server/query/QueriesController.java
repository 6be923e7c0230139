package org.cancerimaging.server.query;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Optional;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.sparql.NamedQuery;
import org.cancerimaging.sparql.QueryLibrary;

/** The example queries of the SPARQL page. */
@Controller(value = "/api/v1/queries", produces = MediaType.ALL)
final class QueriesController {

    private final byte[] examples;
    private final String etag;

    QueriesController() {
        List<Example> all =
                QueryLibrary.load().queries().stream().map(Example::of).toList();
        examples = Json.bytes(all);
        etag = Etags.of(Hash.of(examples));
    }

    @Get
    HttpResponse<byte[]> queries(HttpRequest<?> request) {
        return Etags.answer(
                request, etag, Optional.empty(), () -> HttpResponse.ok(examples).contentType(Json.MEDIA_TYPE));
    }

    /**
     * One query.
     *
     * @param purpose one sentence: what the answer is good for
     */
    private record Example(String id, String title, String purpose, List<String> tags, String text) {

        static Example of(NamedQuery query) {
            return new Example(query.id(), query.title(), query.purpose(), query.tags(), query.text());
        }
    }
}
