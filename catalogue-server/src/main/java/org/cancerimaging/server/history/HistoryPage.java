package org.cancerimaging.server.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.cancerimaging.ontology.Prefixes;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.http.SitePage;
import org.cancerimaging.server.rdf.Difference;
import org.cancerimaging.server.store.Revision;

/** The past of a record for people. */
final class HistoryPage {

    private static final PrefixMapping PREFIXES =
            PrefixMapping.Factory.create().setNsPrefixes(Prefixes.all()).lock();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final SitePage frame;

    HistoryPage(Site site) {
        this.frame = new SitePage(site);
    }

    /** All revisions, newest first. */
    byte[] list(String id, RevisionList list) {
        String rows = list.revisions().stream().map(HistoryPage::row).collect(Collectors.joining());
        return page(
                "Revisions of " + id,
                "<p class=\"lead\">What " + Html.link(Addresses.record(id), "this record")
                        + " said before, newest first.</p><table class=\"revisions\"><thead><tr><th>Revision</th><th>Time (UTC)</th>"
                        + "<th>What changed</th></tr></thead><tbody>" + rows + "</tbody></table>");
    }

    private static String row(RevisionList.Item item) {
        String changes = item.changes().isEmpty() ? "first" : Html.link(item.changes(), "changes");
        return "<tr><td>" + Html.link(item.address() + ".ttl", Long.toString(item.number())) + "</td><td>"
                + time(Instant.parse(item.at())) + "</td><td>" + changes + "</td></tr>";
    }

    /** What changed from one revision to another, by subject. */
    byte[] changes(Revision before, Revision now, Difference difference) {
        Map<String, SortedMap<String, String>> bySubject = new TreeMap<>();
        difference.removed().forEach(triple -> add(bySubject, triple, "−", "del"));
        difference.added().forEach(triple -> add(bySubject, triple, "+", "ins"));
        String tables = bySubject.entrySet().stream()
                .map(entry -> "<h2>" + entry.getKey() + "</h2><table class=\"changes\"><tbody>"
                        + String.join("", entry.getValue().values()) + "</tbody></table>")
                .collect(Collectors.joining());
        String id = now.id();
        return page(
                "Changes of " + id,
                "<p class=\"lead\">From revision "
                        + Html.link(Addresses.revision(id, before.number()) + ".ttl", Long.toString(before.number()))
                        + " to " + Html.link(Addresses.revision(id, now.number()) + ".ttl", Long.toString(now.number()))
                        + " (" + time(now.at()) + "): "
                        + difference.removed().size()
                        + " statements removed, " + difference.added().size() + " added. "
                        + Html.link(Addresses.revisions(id), "All revisions") + ".</p>"
                        + (tables.isEmpty() ? "<p>The description is the same.</p>" : tables));
    }

    /** Rows are in order of property; what was removed stands before what was added. */
    private static void add(
            Map<String, SortedMap<String, String>> bySubject, Triple triple, String sign, String element) {
        String property = show(triple.getPredicate());
        String row = "<tr><td>" + sign + "</td><td>" + property + "</td><td><" + element + ">"
                + show(triple.getObject()) + "</" + element + "></td></tr>";
        bySubject
                .computeIfAbsent(show(triple.getSubject()), any -> new TreeMap<>())
                .put(property + " " + element + " " + Difference.line(triple), row);
    }

    private static String time(Instant at) {
        return "<time datetime=\"" + at + "\">" + TIME.format(at) + "</time>";
    }

    private static String show(Node node) {
        if (node.isLiteral()) {
            return Html.escape(node.getLiteralLexicalForm())
                    + (node.getLiteralLanguage().isEmpty()
                            ? ""
                            : " <small>" + Html.escape(node.getLiteralLanguage()) + "</small>");
        }
        return "<code>" + Html.escape(node.isURI() ? PREFIXES.shortForm(node.getURI()) : Difference.text(node))
                + "</code>";
    }

    private byte[] page(String title, String main) {
        return frame.of(
                title,
                "<meta name=\"robots\" content=\"noindex\">",
                "",
                "<h1>" + Html.escape(title) + "</h1>" + main,
                "");
    }
}
