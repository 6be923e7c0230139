package org.cancerimaging.server.rdf;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/**
 * What the contexts of a JSON-LD document say of its words, as far as it is beyond doubt: a word that two contexts define
 * in two ways, or in a way that is not looked at here, stands for nothing.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#the-context">JSON-LD 1.1 §3.1</a>
 */
final class JsonLdTerms {

    private final String base;
    private final Map<String, String> terms = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();

    JsonLdTerms(String base) {
        this.base = base;
    }

    /** Reads the value of an @context; the parser stands before it. */
    void read(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                definitions(json);
            }
        } else {
            definitions(json);
        }
    }

    private void definitions(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String term = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                define(term, json.getText());
            } else if (value == JsonToken.START_OBJECT) {
                define(term, definedAs(json));
            } else {
                define(term, "");
                json.skipChildren();
            }
        }
    }

    /** The @id of an expanded definition; empty where it has none or more than is looked at here. */
    private static String definedAs(JsonParser json) throws IOException {
        String found = "";
        boolean simple = true;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("@id")) {
                found = json.getText();
            }
            simple &= Set.of("@id", "@type", "@language", "@container").contains(name);
            json.skipChildren();
        }
        return simple ? found : "";
    }

    private void define(String term, String value) {
        String known = terms.putIfAbsent(term, value);
        if (value.isEmpty() || (known != null && !known.equals(value))) {
            doubtful.add(term);
        }
    }

    /** The keyword or IRI that a key of a node object stands for. */
    Optional<String> property(String key) {
        if (key.startsWith("@")) {
            return Optional.of(key);
        }
        return defined(key).or(() -> key.contains(":") || terms.containsKey(key) ? Optional.empty() : vocabulary(key));
    }

    /** The IRI that an identifier stands for. */
    Optional<String> identifier(String text) {
        Optional<String> compact = text.contains(":") ? compact(text, 0) : Optional.empty();
        return compact.isPresent() || text.startsWith("_:") || text.startsWith("@") ? compact : resolved(text);
    }

    private Optional<String> defined(String key) {
        if (doubtful.contains(key)) {
            return Optional.empty();
        }
        String value = terms.get(key);
        if (value == null) {
            return key.contains(":") ? compact(key, 0) : Optional.empty();
        }
        return value.startsWith("@") ? Optional.of(value) : compact(value, 1);
    }

    /** A prefix may be defined by another one, a few times. */
    private Optional<String> compact(String text, int depth) {
        int colon = text.indexOf(':');
        if (colon < 0 || depth > 4) {
            return colon < 0 ? vocabulary(text) : Optional.empty();
        }
        String prefix = text.substring(0, colon);
        String rest = text.substring(colon + 1);
        if (rest.startsWith("//") || !terms.containsKey(prefix)) {
            return prefix.equals("_") ? Optional.empty() : Optional.of(text);
        }
        return doubtful.contains(prefix)
                ? Optional.empty()
                : compact(String.valueOf(terms.get(prefix)), depth + 1).map(namespace -> namespace + rest);
    }

    private Optional<String> vocabulary(String text) {
        String vocabulary = terms.getOrDefault("@vocab", "");
        return vocabulary.isEmpty() || doubtful.contains("@vocab")
                ? Optional.empty()
                : compact(vocabulary, 1).map(namespace -> namespace + text);
    }

    private Optional<String> resolved(String text) {
        if (doubtful.contains("@base")) {
            return Optional.empty();
        }
        try {
            IRIx start = IRIx.create(base).resolve(terms.getOrDefault("@base", ""));
            return Optional.of(start.resolve(text).str());
        } catch (IRIException notResolvable) {
            return Optional.empty();
        }
    }
}
