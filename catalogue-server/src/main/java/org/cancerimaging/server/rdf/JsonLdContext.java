package org.cancerimaging.server.rdf;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Shortens IRIs by the prefixes of a graph (JSON-LD 1.1 §3.2 and §4.1.5), and remembers which it needed.
 *
 * <p>A prefix is left alone where some full IRI begins with the same word and a colon: it would be read as a short one.
 */
final class JsonLdContext {

    private static final Pattern ENDS_AS_PREFIX = Pattern.compile(".*[:/?#\\[\\]@]");

    private final Map<String, String> prefixes = new TreeMap<>();
    private final Map<String, String> used = new TreeMap<>();

    JsonLdContext(Graph graph) {
        graph.getPrefixMapping().getNsPrefixMap().forEach((prefix, namespace) -> {
            if (!prefix.isEmpty() && ENDS_AS_PREFIX.matcher(namespace).matches()) {
                prefixes.put(prefix, namespace);
            }
        });
        graph.stream().forEach(this::dropAmbiguous);
    }

    private void dropAmbiguous(Triple triple) {
        dropAmbiguous(triple.getSubject());
        dropAmbiguous(triple.getPredicate());
        dropAmbiguous(triple.getObject());
    }

    private void dropAmbiguous(Node node) {
        String iri = node.isLiteral() ? node.getLiteralDatatypeURI() : node.isURI() ? node.getURI() : "";
        prefixes.remove(iri.substring(0, Math.max(0, iri.indexOf(':'))));
    }

    /** Short form for a key, type or datatype; the IRI itself where no prefix fits. */
    String shorten(String iri) {
        for (Map.Entry<String, String> entry : prefixes.entrySet()) {
            String namespace = entry.getValue();
            if (iri.startsWith(namespace) && !iri.startsWith("//", namespace.length())) {
                used.put(entry.getKey(), namespace);
                return entry.getKey() + ":" + iri.substring(namespace.length());
            }
        }
        return iri;
    }

    /** Prefixes that were needed so far, in order. */
    Map<String, String> used() {
        return used;
    }
}
