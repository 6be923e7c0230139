package org.cancerimaging.server.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.server.http.Html;

/** The concepts of a list as nested lists, each below the first of its parents that is in the list. */
final class ConceptTree {

    private final CodeList list;
    private final Addresses addresses;
    private final Language language;
    private final Map<Node, List<Concept>> below = new LinkedHashMap<>();
    private final Set<Node> shown = new HashSet<>();

    ConceptTree(CodeList list, Addresses addresses, Language language) {
        this.list = list;
        this.addresses = addresses;
        this.language = language;
        for (Concept concept : list.concepts().values()) {
            below.computeIfAbsent(parent(concept), any -> new ArrayList<>()).add(concept);
        }
    }

    String html() {
        StringBuilder html = new StringBuilder();
        write(below.getOrDefault(list.scheme(), List.of()), html);
        // A circle of broader concepts hangs below nothing; it is shown all the same.
        write(
                list.concepts().values().stream()
                        .filter(concept -> !shown.contains(concept.iri()))
                        .toList(),
                html);
        return html.toString();
    }

    private Node parent(Concept concept) {
        return concept.broader().stream()
                .filter(list.concepts()::containsKey)
                .findFirst()
                .orElse(list.scheme());
    }

    private void write(List<Concept> concepts, StringBuilder html) {
        List<Concept> fresh = concepts.stream()
                .filter(concept -> !shown.contains(concept.iri()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        html.append("<ul class=\"tree\">");
        for (Concept concept : fresh) {
            if (shown.add(concept.iri())) {
                html.append("<li>").append(addresses.link(concept.iri(), language));
                html.append(" <code>").append(Html.escape(concept.notation())).append("</code>");
                write(below.getOrDefault(concept.iri(), List.of()), html);
                html.append("</li>");
            }
        }
        html.append("</ul>");
    }
}
