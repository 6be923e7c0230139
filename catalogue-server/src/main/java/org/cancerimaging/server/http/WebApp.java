package org.cancerimaging.server.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The pages of the web application: one page for every address that a person opens in a browser. */
@Singleton
public final class WebApp {

    /** Media type of every page. */
    public static final String MEDIA_TYPE = "text/html; charset=utf-8";

    private static final ContentNegotiation.Offer HTML = () -> List.of("text/html", "application/xhtml+xml");
    private static final List<ContentNegotiation.Offer> OFFERS = List.of(() -> List.of("application/json"), HTML);

    private final PageTemplate template;

    /** Reads the built page from the class path, or takes a plain one where the web module is absent. */
    WebApp() {
        template = WebFile.read("index.html")
                .map(WebFile::text)
                .map(PageTemplate::new)
                .orElseGet(PageTemplate::plain);
    }

    /** Whether a person follows a link here: a read that prefers HTML, outside API and assets. */
    public boolean isNavigation(HttpRequest<?> request) {
        String path = request.getPath();
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && !path.equals("/api")
                && !path.startsWith("/api/")
                && !path.startsWith("/assets/")
                && prefersHtml(request);
    }

    /** Whether the client would rather have HTML than data; one that names nothing wants data. */
    public static boolean prefersHtml(HttpRequest<?> request) {
        return ContentNegotiation.of(request).best(OFFERS).filter(HTML::equals).isPresent();
    }

    /** The application's page without content of its own. */
    public MutableHttpResponse<byte[]> page(HttpRequest<?> request) {
        return page(request, Page.EMPTY);
    }

    /** The application's page with what search engines and people without scripts should see. */
    public MutableHttpResponse<byte[]> page(HttpRequest<?> request, Page page) {
        byte[] body = template.fill(page).getBytes(StandardCharsets.UTF_8);
        return Etags.answer(request, Etags.of(Hash.of(body)), Optional.empty(), () -> ok(body))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static MutableHttpResponse<byte[]> ok(byte[] body) {
        return HttpResponse.ok(body).contentType(MEDIA_TYPE);
    }
}
