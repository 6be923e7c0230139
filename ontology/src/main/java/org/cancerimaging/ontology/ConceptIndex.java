package org.cancerimaging.ontology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.canonical.CanonicalNames;

/** Finds concepts by every IRI they are known under, and knows what lies above each. */
final class ConceptIndex {

    private final CanonicalNames names;
    private final Map<Node, Concept> byIri = new HashMap<>();
    private final Map<Node, Set<Node>> ancestors = new HashMap<>();
    private final Map<Node, Set<Node>> shownBy = new HashMap<>();

    /** A preferred IRI wins over an alias; among aliases the first code list by name wins. */
    ConceptIndex(Collection<CodeList> lists, CanonicalNames names) {
        this.names = names;
        lists.forEach(list -> byIri.putAll(list.concepts()));
        for (CodeList list : lists) {
            for (Concept concept : list.concepts().values()) {
                concept.matches().forEach(alias -> byIri.putIfAbsent(alias, concept));
            }
        }
        Map<Node, List<Node>> coveredBy = coveredBy(lists);
        for (CodeList list : lists) {
            for (Node iri : list.concepts().keySet()) {
                ancestors.put(iri, closure(iri, this::broader));
                shownBy.put(iri, closure(iri, part -> join(broader(part), coveredBy.getOrDefault(part, List.of()))));
            }
        }
    }

    Optional<Concept> concept(Node iriOrAlias) {
        Concept known = byIri.get(iriOrAlias);
        return known == null ? names.iri(iriOrAlias).map(byIri::get) : Optional.of(known);
    }

    Set<Node> ancestors(Node concept) {
        return concept(concept)
                .map(known -> ancestors.getOrDefault(known.iri(), Set.of()))
                .orElse(Set.of());
    }

    /** The concepts whose images may show this one: what lies above it, and what covers it or something above it. */
    Set<Node> shownBy(Node concept) {
        return concept(concept)
                .map(known -> shownBy.getOrDefault(known.iri(), Set.of()))
                .orElse(Set.of());
    }

    private static Map<Node, List<Node>> coveredBy(Collection<CodeList> lists) {
        Map<Node, List<Node>> whole = new HashMap<>();
        for (CodeList list : lists) {
            for (Concept concept : list.concepts().values()) {
                concept.covers()
                        .forEach(part -> whole.computeIfAbsent(part, any -> new ArrayList<>())
                                .add(concept.iri()));
            }
        }
        return whole;
    }

    private static Collection<Node> join(Collection<Node> first, Collection<Node> second) {
        List<Node> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static Set<Node> closure(Node start, Function<Node, Collection<Node>> step) {
        Set<Node> reached = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(step.apply(start));
        while (!open.isEmpty()) {
            Node next = open.removeFirst();
            if (reached.add(next)) {
                open.addAll(step.apply(next));
            }
        }
        return Collections.unmodifiableSet(reached);
    }

    private Collection<Node> broader(Node iri) {
        Concept concept = byIri.get(iri);
        return concept == null ? Set.of() : concept.broader();
    }
}
