package org.cancerimaging.server.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.cancerimaging.server.http.Json;

/**
 * Writes a graph as JSON-LD for people to read: context first, blank nodes where they belong, stable order.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/">JSON-LD 1.1</a>
 */
final class JsonLdDocument {

    private static final int DEEPEST = 20;

    private final JsonLdContext context;
    private final Map<Node, List<Triple>> bySubject = new HashMap<>();
    private final Map<Node, List<Node>> owners = new HashMap<>();
    private final Map<Node, String> labels = new HashMap<>();

    private JsonLdDocument(Graph graph) {
        this.context = new JsonLdContext(graph);
        graph.stream().forEach(this::file);
    }

    static byte[] of(Graph graph) {
        return Json.readable(new JsonLdDocument(graph).document());
    }

    private void file(Triple triple) {
        bySubject.computeIfAbsent(triple.getSubject(), key -> new ArrayList<>()).add(triple);
        if (triple.getObject().isBlank()) {
            owners.computeIfAbsent(triple.getObject(), key -> new ArrayList<>()).add(triple.getSubject());
        }
    }

    private Map<String, Object> document() {
        List<Map<String, Object>> things = bySubject.keySet().stream()
                .filter(subject -> !isNested(subject))
                .sorted(Comparator.comparing((Node subject) -> subject.isBlank())
                        .thenComparing(subject -> subject.toString()))
                .map(this::thing)
                .toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context.used());
        document.put("@graph", things);
        return document;
    }

    /** A blank node with one owner is written inside it, unless too deep or its owners lead back to itself. */
    private boolean isNested(Node node) {
        Node current = node;
        for (int depth = 0; depth < DEEPEST && current.isBlank(); depth++) {
            List<Node> above = owners.getOrDefault(current, List.of());
            if (above.size() != 1) {
                return depth > 0;
            }
            current = above.get(0);
        }
        return node.isBlank() && current.isURI();
    }

    private Map<String, Object> thing(Node subject) {
        Map<String, Object> thing = new LinkedHashMap<>();
        if (!isNested(subject)) {
            thing.put("@id", id(subject));
        }
        Map<String, List<Node>> properties = new TreeMap<>();
        for (Triple triple : bySubject.getOrDefault(subject, List.of())) {
            boolean type = triple.getPredicate().equals(RDF.type.asNode())
                    && triple.getObject().isURI();
            String key = type ? "@type" : context.shorten(triple.getPredicate().getURI());
            properties.computeIfAbsent(key, name -> new ArrayList<>()).add(triple.getObject());
        }
        properties.forEach((key, values) -> thing.put(key, values(key, values)));
        return thing;
    }

    private Object values(String key, List<Node> nodes) {
        List<Object> values = nodes.stream()
                .sorted(Comparator.comparing(node -> node.toString()))
                .map(node -> key.equals("@type") ? context.shorten(node.getURI()) : value(node))
                .toList();
        return values.size() == 1 ? values.get(0) : values;
    }

    private Object value(Node node) {
        if (node.isLiteral()) {
            return literal(node);
        }
        return isNested(node) ? thing(node) : Map.of("@id", id(node));
    }

    private Object literal(Node literal) {
        String text = literal.getLiteralLexicalForm();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("@value", text);
        if (!literal.getLiteralLanguage().isEmpty()) {
            value.put("@language", literal.getLiteralLanguage());
            return value;
        }
        String type = literal.getLiteralDatatypeURI();
        if (type.equals(XSD.xstring.getURI())) {
            return text;
        }
        value.put("@type", context.shorten(type));
        return value;
    }

    private String id(Node node) {
        return node.isURI() ? node.getURI() : labels.computeIfAbsent(node, key -> "_:b" + labels.size());
    }
}
