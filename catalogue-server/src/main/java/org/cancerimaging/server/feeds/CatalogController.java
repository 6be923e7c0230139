package org.cancerimaging.server.feeds;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The catalogue: the feed for harvesters, and its page for people. */
@Controller(produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CatalogController {

    private final CatalogFeed feed;
    private final FeedAnswers answers;

    CatalogController(CatalogFeed feed, FeedAnswers answers) {
        this.feed = feed;
        this.answers = answers;
    }

    /** The application's first page; the feed for who asks for RDF by name. */
    @Get
    HttpResponse<byte[]> home(HttpRequest<?> request) {
        String suffix = FeedAnswers.wantsRdf(request) ? null : Address.HTML;
        return answers.answer(request, new Address("catalog", suffix), feed.page(1, ""));
    }

    @Get("/catalog")
    HttpResponse<byte[]> byAccept(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(value = "modified_since", defaultValue = "") String since) {
        return answers.answer(request, new Address("catalog", null), feed.page(page, since));
    }

    @Get("/catalog.{suffix}")
    HttpResponse<byte[]> bySuffix(
            HttpRequest<?> request,
            @PathVariable String suffix,
            @QueryValue(defaultValue = "1") int page,
            @QueryValue(value = "modified_since", defaultValue = "") String since) {
        Address address = new Address("catalog", Address.checked(suffix));
        return answers.answer(request, address, feed.page(page, since));
    }
}
