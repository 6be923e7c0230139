package org.cancerimaging.server.feeds;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;

/** A dataset as the web application's page shows it. */
@Controller(value = "/api/v1/datasets", produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DatasetController {

    private final Catalogue catalogue;
    private final Records records;

    DatasetController(Catalogue catalogue, Records records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    @Get("/{id}")
    HttpResponse<byte[]> dataset(HttpRequest<?> request, @PathVariable String id) {
        Revision revision = records.revision(id);
        String etag = Etags.of(revision.hash(), Long.toString(revision.number()), "json");
        return Etags.answer(
                request,
                etag,
                Optional.of(revision.at()),
                () -> HttpResponse.ok(Json.bytes(details(revision))).contentType(Json.MEDIA_TYPE));
    }

    /** How the record does by each profile, and how it did before. */
    @Get("/{id}/quality")
    HttpResponse<byte[]> quality(HttpRequest<?> request, @PathVariable String id) {
        Revision revision = records.revision(id);
        String etag = Etags.of(revision.hash(), Long.toString(revision.number()), "quality");
        return Etags.answer(
                request,
                etag,
                Optional.of(revision.at()),
                () -> HttpResponse.ok(Json.bytes(quality(revision))).contentType(Json.MEDIA_TYPE));
    }

    private DatasetDetails details(Revision revision) {
        boolean renamed = records.isRenamed(revision);
        return catalogue.read(data -> DetailsReader.read(revision, renamed, data));
    }

    private DatasetQuality quality(Revision revision) {
        List<Revision> published = catalogue.revisions(revision.id()).stream()
                .filter(known -> known.state() == State.PUBLISHED)
                .toList();
        return catalogue.read(data ->
                new QualityReader(data.getGraph(GraphNames.report(revision.dataset())), published).read(revision));
    }
}
