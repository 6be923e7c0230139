package org.cancerimaging.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The frame of a page that the server writes itself: the look of the site without scripts.
 *
 * @param site who runs the catalogue
 */
public record SitePage(Site site) {

    private static final String STYLE = style();

    /**
     * A whole page.
     *
     * @param title of the window
     * @param head more elements of the head, ready to be sent
     * @param places a second row of links, ready to be sent; may be empty
     * @param main the content, ready to be sent
     * @param footer more links at the end, ready to be sent; may be empty
     */
    public byte[] of(String title, String head, String places, String main, String footer) {
        String name = Html.escape(site.title());
        String html = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"color-scheme\" content=\"light dark\"><link rel=\"icon\" href=\"data:,\"><title>"
                + Html.escape(title) + " · " + name + "</title>" + head + "<style>" + STYLE + "</style></head><body>"
                + "<a class=\"skip\" href=\"#main\">Skip to the content</a><header><div class=\"bar\">"
                + "<a class=\"brand\" href=\"/\">" + name + "</a>"
                + "<nav aria-label=\"Main\"><a href=\"/\">Explore</a><a href=\"/sparql\">SPARQL</a>"
                + (places.isEmpty() ? "<a href=\"/ontology\">" : "<a href=\"/ontology\" class=\"here\">")
                + "Vocabulary</a></nav></div>" + (places.isEmpty() ? "" : "<div class=\"bar sub\">" + places + "</div>")
                + "</header><main id=\"main\" tabindex=\"-1\">" + main
                + "</main><footer><div class=\"bar\"><span>" + name + "</span>" + footer
                + "</div></footer></body></html>\n";
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(SitePage.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
