package org.cancerimaging.server.history;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.rdf.FeedFormat;
import org.cancerimaging.server.store.Revision;

/** A record as it was: a Memento (RFC 7089) in every RDF format. */
@Controller(produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RevisionController {

    private static final List<FeedFormat> FORMATS = List.of(FeedFormat.values());

    private final PastRecords records;
    private final Site site;

    RevisionController(PastRecords records, Site site) {
        this.records = records;
        this.site = site;
    }

    /** The description after the revision, in the format of the address's ending, else by Accept. */
    @Get("/dataset/{id}/revisions/{segment}")
    HttpResponse<byte[]> revision(HttpRequest<?> request, @PathVariable String id, @PathVariable String segment) {
        int dot = segment.indexOf('.');
        Revision revision = records.of(id, dot < 0 ? segment : segment.substring(0, dot));
        FeedFormat format = dot < 0 ? byAccept(request) : bySuffix(segment.substring(dot + 1));
        Graph description = records.description(revision);
        MutableHttpResponse<byte[]> response = Etags.answer(
                request,
                Etags.of(revision.hash(), format.suffix(), Long.toString(revision.number())),
                Optional.of(revision.at()),
                () -> HttpResponse.ok(format.write(description)).contentType(format.contentType()));
        response.header("Memento-Datetime", Addresses.httpDate(revision.at()));
        response.getHeaders().set(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.header(HttpHeaders.LINK, link(Addresses.record(id), "original"));
        return response.header(HttpHeaders.LINK, link(Addresses.revisions(id), "timemap"));
    }

    private String link(String path, String relation) {
        return "<" + site.base() + path.substring(1) + ">; rel=\"" + relation + "\"";
    }

    /** Browsers read Turtle as text. */
    private static FeedFormat byAccept(HttpRequest<?> request) {
        return ContentNegotiation.of(request).best(FORMATS).orElse(FeedFormat.TURTLE);
    }

    private static FeedFormat bySuffix(String suffix) {
        return FORMATS.stream()
                .filter(format -> format.suffix().equals(suffix))
                .findAny()
                .orElseThrow(() -> new CatalogueException(
                        404,
                        "RECORD-0001",
                        "Endings are: "
                                + Arrays.stream(FeedFormat.values())
                                        .map(FeedFormat::suffix)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
