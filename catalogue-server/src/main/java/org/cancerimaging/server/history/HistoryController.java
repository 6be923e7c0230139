package org.cancerimaging.server.history;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.rdf.Difference;
import org.cancerimaging.server.store.Revision;

/** Which revisions a record has, and what changed between two of them. */
@Controller(value = "/dataset/{id}/revisions", produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HistoryController {

    private final PastRecords records;
    private final Site site;
    private final HistoryPage page;

    HistoryController(PastRecords records, Site site) {
        this.records = records;
        this.site = site;
        this.page = new HistoryPage(site);
    }

    /** All public revisions, newest first. */
    @Get
    HttpResponse<byte[]> list(HttpRequest<?> request, @PathVariable String id) {
        List<Revision> revisions = records.of(id);
        HistoryForm form = ContentNegotiation.of(request).require(HistoryForm.LISTS);
        RevisionList list = RevisionList.of(site, revisions);
        String version = Long.toString(revisions.get(revisions.size() - 1).number());
        return answer(request, form, version, () -> switch (form) {
            case HTML -> page.list(id, list);
            case TIME_MAP -> list.timeMap(site, id).getBytes(StandardCharsets.UTF_8);
            case JSON, TEXT -> Json.bytes(list);
        });
    }

    /**
     * What a revision changed in the description, or what changed since another one.
     *
     * @param since number of the earlier revision; by default the one before
     */
    @Get("/{number}/changes")
    HttpResponse<byte[]> changes(
            HttpRequest<?> request,
            @PathVariable String id,
            @PathVariable String number,
            @QueryValue @Nullable String since) {
        Revision now = records.of(id, number);
        Revision before = since == null ? before(now) : records.of(id, since);
        HistoryForm form = ContentNegotiation.of(request).require(HistoryForm.DIFFERENCES);
        return answer(request, form, before.number() + "-" + now.number(), () -> {
            Difference difference = Difference.of(records.description(before), records.description(now));
            return switch (form) {
                case HTML -> page.changes(before, now, difference);
                case TEXT -> Changes.text(difference).getBytes(StandardCharsets.UTF_8);
                case JSON, TIME_MAP -> Json.bytes(Changes.of(before, now, difference));
            };
        });
    }

    private Revision before(Revision now) {
        List<Revision> all = records.of(now.id());
        return all.get(Math.max(0, all.indexOf(now) - 1));
    }

    private static HttpResponse<byte[]> answer(
            HttpRequest<?> request, HistoryForm form, String version, Supplier<byte[]> body) {
        String etag = Etags.of(version, form.name().toLowerCase(Locale.ROOT));
        MutableHttpResponse<byte[]> response = Etags.answer(
                request,
                etag,
                Optional.empty(),
                () -> HttpResponse.ok(body.get()).contentType(form.contentType()));
        response.getHeaders().set(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return response;
    }
}
