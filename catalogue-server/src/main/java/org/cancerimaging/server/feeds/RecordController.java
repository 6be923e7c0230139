package org.cancerimaging.server.feeds;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.function.Function;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.WebApp;

/** Single records in every format, by Accept or by the ending of the address. */
@Controller(produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecordController {

    private final Records records;
    private final ReceivedRecords received;
    private final Providers providers;
    private final FeedAnswers answers;
    private final WebApp web;

    RecordController(Records records, ReceivedRecords received, Providers providers, FeedAnswers answers, WebApp web) {
        this.records = records;
        this.received = received;
        this.providers = providers;
        this.answers = answers;
        this.web = web;
    }

    @Get("/dataset/{segment}")
    HttpResponse<byte[]> dataset(HttpRequest<?> request, @PathVariable String segment) {
        return answer(
                request, segment, id -> Address.wantsReceived(request) ? received.dataset(id) : records.dataset(id));
    }

    @Get("/distribution/{segment}")
    HttpResponse<byte[]> distribution(HttpRequest<?> request, @PathVariable String segment) {
        return answer(request, segment, records::distribution);
    }

    @Get("/provider/{segment}")
    HttpResponse<byte[]> provider(HttpRequest<?> request, @PathVariable String segment) {
        return answer(request, segment, providers::provider);
    }

    private HttpResponse<byte[]> answer(HttpRequest<?> request, String segment, Function<String, Described> finder) {
        try {
            Address address = Address.of(segment);
            return answers.answer(request, address, finder.apply(address.id()));
        } catch (CatalogueException refused) {
            return asPage(request, refused);
        }
    }

    /** People get the application, which words the refusal; the status is the same. */
    private MutableHttpResponse<byte[]> asPage(HttpRequest<?> request, CatalogueException refused) {
        if (refused.status() == 406 || !web.isNavigation(request)) {
            throw refused;
        }
        return web.page(request).status(refused.status());
    }
}
