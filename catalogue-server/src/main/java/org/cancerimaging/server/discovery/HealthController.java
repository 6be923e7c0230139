package org.cancerimaging.server.discovery;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.PublicRecords;
import org.cancerimaging.server.store.StoreUnavailable;

/** Says whether the server can answer: 200 when the store can be read, else 503. */
@Controller(value = "/health", produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HealthController {

    private final Catalogue catalogue;
    private final PublicRecords records;

    HealthController(Catalogue catalogue, PublicRecords records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    @Get
    HttpResponse<byte[]> health() {
        Health health = ask();
        return (health.status().equals("UP")
                        ? HttpResponse.ok()
                        : HttpResponse.serverError().status(503))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Json.bytes(health))
                .contentType(Json.MEDIA_TYPE);
    }

    private Health ask() {
        try {
            PublicRecords.Snapshot now = records.now();
            boolean readable = catalogue.read(data -> data.listGraphNodes().hasNext() || now.number() == 0);
            return new Health(
                    readable ? "UP" : "DOWN", now.number(), now.published().size());
        } catch (StoreUnavailable outage) {
            return new Health("DOWN", null, null);
        }
    }

    /**
     * The answer.
     *
     * @param status UP or DOWN
     * @param revision newest one
     * @param datasets published ones
     */
    private record Health(
            String status,
            @org.jspecify.annotations.Nullable Long revision,
            @org.jspecify.annotations.Nullable Integer datasets) {}
}
