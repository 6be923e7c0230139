package org.cancerimaging.server.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The built page of the web application with the two places that the server fills.
 *
 * @param html holds a head and an element {@code <div id="root"></div>}
 */
record PageTemplate(String html) {

    private static final Pattern TITLE = Pattern.compile("<title>[^<]*</title>");
    private static final String HEAD_END = "</head>";
    private static final String ROOT = "<div id=\"root\">";

    /** A page for a server without the web module: what the server writes, and the way to the data. */
    static PageTemplate plain() {
        return new PageTemplate("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Cancer Imaging Catalogue</title></head>"
                + "<body><div id=\"root\"></div><p>Records: <a href=\"/catalog.ttl\">/catalog.ttl</a>, "
                + "search: <a href=\"/api/v1/search\">/api/v1/search</a></p></body></html>\n");
    }

    String fill(Page page) {
        String titled = page.title().isEmpty()
                ? html
                : TITLE.matcher(html)
                        .replaceFirst(Matcher.quoteReplacement("<title>" + Html.escape(page.title()) + "</title>"));
        return insert(insert(titled, HEAD_END, 0, page.head()), ROOT, ROOT.length(), page.body());
    }

    private static String insert(String html, String mark, int offset, String text) {
        int at = html.indexOf(mark);
        return at < 0 ? html : html.substring(0, at + offset) + text + html.substring(at + offset);
    }
}
