package org.cancerimaging.server.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.server.rdf.FeedFormat;

/** Pieces of HTML that several pages share. Text is escaped here; arguments named {@code html} are ready. */
final class Fragments {

    private Fragments() {}

    /** The way down to this page: pairs of path and text. */
    static String trail(List<String> pathsAndTexts) {
        StringBuilder html = new StringBuilder("<nav class=\"trail\" aria-label=\"Breadcrumb\"><ol>");
        for (int at = 0; at < pathsAndTexts.size(); at += 2) {
            html.append("<li>")
                    .append(Html.link(pathsAndTexts.get(at), pathsAndTexts.get(at + 1)))
                    .append("</li>");
        }
        return html.append("</ol></nav>").toString();
    }

    /** The heading of a thing, in the language that its label is in, and what kind of thing it is. */
    static String heading(String label, String language, String kind) {
        return "<p class=\"kind\">" + Html.escape(kind) + "</p><h1 lang=\"" + Html.escape(language) + "\">"
                + Html.escape(label) + "</h1>";
    }

    /** An IRI as text that one click selects. */
    static String iri(String iri) {
        return "<p class=\"iri\"><span>IRI</span> <code>" + Html.escape(iri) + "</code></p>";
    }

    /** One row of a definition list. */
    static String row(String heading, String html) {
        return "<div><dt>" + Html.escape(heading) + "</dt><dd>" + html + "</dd></div>";
    }

    static String facts(String rows) {
        return rows.isEmpty() ? "" : "<dl class=\"facts\">" + rows + "</dl>";
    }

    static String section(String id, String title, String html) {
        return html.isEmpty()
                ? ""
                : "<section aria-labelledby=\"" + id + "\"><h2 id=\"" + id + "\">" + Html.escape(title) + "</h2>" + html
                        + "</section>";
    }

    static String list(Collection<String> html) {
        return html.stream().map(item -> "<li>" + item + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** The label in every language that has one. */
    static String names(Graph graph, Node thing) {
        String rows = Stream.of(Language.values())
                .flatMap(language -> label(graph, thing, language).map(text -> nameRow(language, text)))
                .collect(Collectors.joining());
        return section("names", "Labels", facts(rows));
    }

    private static String nameRow(Language language, String text) {
        return "<div><dt lang=\"" + language.tag() + "\">" + language.label() + "</dt><dd lang=\"" + language.tag()
                + "\">" + Html.escape(text) + "</dd></div>";
    }

    /** The label in this very language. */
    static Stream<String> label(Graph graph, Node thing, Language language) {
        return Stream.of(SKOS.prefLabel, RDFS.label, DCTerms.title)
                .flatMap(property -> graph.find(thing, property.asNode(), Node.ANY).toList().stream())
                .map(triple -> triple.getObject())
                .filter(node -> node.isLiteral()
                        && node.getLiteralLanguage().toLowerCase(Locale.ROOT).equals(language.tag()))
                .map(Node::getLiteralLexicalForm)
                .limit(1);
    }

    /** Links to the RDF of a topic. */
    static String formats(String path, List<String> moreSuffixes) {
        String links = Stream.concat(
                        moreSuffixes.stream().map(suffix -> Html.link(path + "." + suffix, "SSSOM (" + suffix + ")")),
                        Stream.of(FeedFormat.values())
                                .map(format -> Html.link(path + "." + format.suffix(), format.label())))
                .map(link -> "<li>" + link + "</li>")
                .collect(Collectors.joining());
        return "<nav class=\"formats\" aria-label=\"Formats\"><span>As data</span><ul>" + links + "</ul></nav>";
    }
}
