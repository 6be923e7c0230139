package org.cancerimaging.server.feeds;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cancerimaging.server.http.ContentNegotiation;
import org.cancerimaging.server.http.ContentNegotiation.Offer;
import org.cancerimaging.server.http.Etags;
import org.cancerimaging.server.http.RenderedRecords;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.http.WebApp;
import org.cancerimaging.server.rdf.FeedFormat;

/** Answers a read of a record: chooses the format, spares the unchanged, and links to the other formats. */
@Singleton
final class FeedAnswers {

    private static final long CACHE_BYTES = 48L * 1024 * 1024;
    private static final Offer HTML = () -> List.of("text/html", "application/xhtml+xml");
    private static final List<Offer> OFFERS =
            Stream.concat(Arrays.stream(FeedFormat.values()), Stream.of(HTML)).toList();

    private final Site site;
    private final WebApp web;
    private final RenderedRecords cache = new RenderedRecords(CACHE_BYTES);

    FeedAnswers(Site site, WebApp web) {
        this.site = site;
        this.web = web;
    }

    /** The answer in the format of the address's ending, else by Accept. */
    MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Address address, Described described) {
        Optional<FeedFormat> format = format(request, address);
        MutableHttpResponse<byte[]> response = format.isPresent()
                ? rdf(request, format.get(), described)
                : web.page(request, described.page().get());
        links(described, format).forEach(link -> response.header(HttpHeaders.LINK, link));
        response.getHeaders().set(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return response;
    }

    /** Whether the client names an RDF format and would not rather have HTML; a wildcard is not enough. */
    static boolean wantsRdf(HttpRequest<?> request) {
        List<Offer> pageFirst = Stream.concat(Stream.of(HTML), Arrays.stream(FeedFormat.values()))
                .toList();
        return ContentNegotiation.of(request).require(pageFirst) != HTML;
    }

    /** Empty for HTML. */
    private static Optional<FeedFormat> format(HttpRequest<?> request, Address address) {
        if (address.isHtml() || address.format().isPresent()) {
            return address.format();
        }
        Offer best = ContentNegotiation.of(request).require(OFFERS);
        return best instanceof FeedFormat format ? Optional.of(format) : Optional.empty();
    }

    private MutableHttpResponse<byte[]> rdf(HttpRequest<?> request, FeedFormat format, Described described) {
        String etag = Etags.of(described.version(), format.suffix());
        return Etags.answer(
                request,
                etag,
                described.modified(),
                () -> HttpResponse.ok(rendered(format, described)).contentType(format.contentType()));
    }

    private byte[] rendered(FeedFormat format, Described described) {
        String key = described.path() + described.parameters() + " " + described.version() + " " + format;
        return cache.get(key, () -> format.write(described.graph().apply(format)));
    }

    private List<String> links(Described described, Optional<FeedFormat> shown) {
        List<String> links = new ArrayList<>();
        for (FeedFormat format : FeedFormat.values()) {
            String relation = shown.isEmpty() ? "alternate describedby" : "alternate";
            if (shown.isEmpty() || shown.get() != format) {
                links.add(link(described.href(format.suffix()), relation) + "; type=\""
                        + format.mediaTypes().get(0) + "\"");
            }
        }
        if (shown.isPresent()) {
            links.add(link(described.href(Address.HTML), "alternate") + "; type=\"text/html\"");
        }
        described.links().forEach((relation, paths) -> paths.forEach(path -> links.add(link(path, relation))));
        return links;
    }

    private String link(String path, String relation) {
        return "<" + site.base() + path.substring(1) + ">; rel=\"" + relation + "\"";
    }
}
