package org.cancerimaging.server.feeds;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.server.http.Page;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.Subject;

/**
 * The catalogue in HTML for search engines and for people without scripts: a list of links.
 *
 * @param site who runs it
 * @param feed the page to list
 */
record CatalogPage(Site site, FeedPage feed) {

    /** Words the page; {@code store} runs its argument in a read transaction. */
    Page page(Function<Function<DatasetGraph, String>, String> store) {
        String items = store.apply(data ->
                feed.records().stream().map(record -> item(record, data)).collect(Collectors.joining()));
        String body = "<main><h1>" + Html.escape(site.title()) + "</h1><p>" + Html.escape(site.description())
                + "</p><p>" + feed.total() + " datasets, page " + feed.number() + " of " + feed.last() + "</p><ul>"
                + items + "</ul>" + next() + "</main>";
        return new Page(site.title(), PageHead.of(site, "/catalog", site.title(), site.description()), body);
    }

    private static String item(Revision record, DatasetGraph data) {
        Subject dataset = new Subject(data.getGraph(record.dataset()), record.dataset());
        String title = dataset.text(DCTerms.title.asNode()).orElse(record.id());
        return "<li>" + Html.link("/dataset/" + record.id(), title) + "</li>";
    }

    private String next() {
        return feed.number() < feed.last()
                ? "<p>" + Html.link("/catalog" + feed.query(feed.number() + 1), "Next page") + "</p>"
                : "";
    }
}
