package org.cancerimaging.server.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.http.SitePage;
import org.cancerimaging.server.rdf.FeedFormat;

/**
 * The frame of each page: the look of the site without scripts.
 *
 * @param site who runs the catalogue
 */
record VocabularyPage(Site site) {

    private static final List<String> PLACES = List.of(
            Addresses.TERMS, "Ontology",
            Addresses.LISTS, "Code lists",
            Addresses.MAPPINGS, "Maps",
            Addresses.PROFILES, "Profiles");

    /** The page of a topic. */
    byte[] of(Topic topic, Language language) {
        Topic.Content content = topic.page().apply(language);
        String address = site.base() + topic.path().substring(1);
        String head = "<meta name=\"description\" content=\"" + Html.escape(content.description())
                + "\"><link rel=\"canonical\" href=\"" + Html.escape(address) + "\">"
                + Arrays.stream(FeedFormat.values())
                        .map(format -> "<link rel=\"alternate\" type=\""
                                + format.mediaTypes().get(0) + "\" href=\""
                                + Html.escape(address + "." + format.suffix()) + "\">")
                        .collect(Collectors.joining());
        return frame(content.title(), head, topic.path(), content.html());
    }

    /** The page for an address at which nothing is; suggestions are links, ready to be sent. */
    byte[] unknown(Section section, List<String> suggestions) {
        String hint = suggestions.isEmpty()
                ? ""
                : "<h2>Did you mean</h2><ul><li>" + String.join("</li><li>", suggestions) + "</li></ul>";
        String html = "<h1>There is no such " + Html.escape(section.kind()) + "</h1><p class=\"lead\">"
                + Html.link(section.path(), "See all that there are") + ".</p>" + hint;
        return frame("Not found", "<meta name=\"robots\" content=\"noindex\">", section.path(), html);
    }

    private byte[] frame(String title, String head, String path, String main) {
        return new SitePage(site)
                .of(title, head, places(path), main, "<a href=\"/api/v1/vocabularies\">Look-up API</a>");
    }

    private static String places(String path) {
        StringBuilder html = new StringBuilder("<nav aria-label=\"Vocabulary\">");
        for (int at = 0; at < PLACES.size(); at += 2) {
            String place = PLACES.get(at);
            boolean isHere = path.equals(place) || path.startsWith(place + "/");
            html.append("<a href=\"").append(place).append(isHere ? "\" class=\"here\" aria-current=\"true\">" : "\">");
            html.append(PLACES.get(at + 1)).append("</a>");
        }
        return html.append("</nav>").toString();
    }
}
