package org.cancerimaging.ontology;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.canonical.CanonicalNames;

/** Finds concepts by every IRI they are known under, and knows what lies above each. */
final class ConceptIndex {

    private final CanonicalNames names;
    private final Map<Node, Concept> byIri = new HashMap<>();
    private final Map<Node, Set<Node>> ancestors = new HashMap<>();

    /** A preferred IRI wins over an alias; among aliases the first code list by name wins. */
    ConceptIndex(Collection<CodeList> lists, CanonicalNames names) {
        this.names = names;
        lists.forEach(list -> byIri.putAll(list.concepts()));
        for (CodeList list : lists) {
            for (Concept concept : list.concepts().values()) {
                concept.matches().forEach(alias -> byIri.putIfAbsent(alias, concept));
            }
        }
        lists.forEach(list -> list.concepts().keySet().forEach(iri -> ancestors.put(iri, closure(iri))));
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

    private Set<Node> closure(Node start) {
        Set<Node> above = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>(broader(start));
        while (!open.isEmpty()) {
            Node next = open.removeFirst();
            if (above.add(next)) {
                open.addAll(broader(next));
            }
        }
        return Collections.unmodifiableSet(above);
    }

    private Collection<Node> broader(Node iri) {
        Concept concept = byIri.get(iri);
        return concept == null ? Set.of() : concept.broader();
    }
}
