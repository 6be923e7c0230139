package org.cancerimaging.server.feeds;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.rdf.FeedFormat;

/** What search engines and harvesters read in the head of a page. */
final class PageHead {

    private static final int LONGEST_DESCRIPTION = 300;

    private PageHead() {}

    /** Description, canonical address and links to all formats of the record at the path. */
    static String of(Site site, String path, String title, String description) {
        String address = site.base() + path.substring(1);
        String formats = Arrays.stream(FeedFormat.values())
                .map(format ->
                        "<link rel=\"alternate\" type=\"" + format.mediaTypes().get(0) + "\" href=\""
                                + Html.escape(address + "." + format.suffix()) + "\">")
                .collect(Collectors.joining());
        return "<meta name=\"description\" content=\"" + Html.escape(cut(description)) + "\">"
                + "<meta property=\"og:title\" content=\"" + Html.escape(title) + "\">"
                + "<link rel=\"canonical\" href=\"" + Html.escape(address) + "\">" + formats;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
    }
}
