package org.cancerimaging.server.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes where node objects of a JSON-LD document stand, and their members: those with an identifier, in contexts of the
 * document itself. It reads the JSON alone, as the RDF parser keeps no places; where it is in doubt it notes nothing.
 */
final class JsonLdPlaces {

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

    private final JsonLdTerms terms;
    private final Sink sink;

    /** Takes what is found. */
    interface Sink {

        /**
         * A node, or a statement about it.
         *
         * @param property IRI; null for the node itself
         * @param text of the value, as IRI where it can be one and once more as it is written; null for any value
         */
        void place(String node, @Nullable String property, @Nullable String text, Position position);
    }

    private record Member(String property, @Nullable String text, Position position) {}

    private JsonLdPlaces(JsonLdTerms terms, Sink sink) {
        this.terms = terms;
        this.sink = sink;
    }

    /** Reads the document twice: the contexts, then the rest. */
    static void read(RdfSource source, String base, Sink sink) throws IOException {
        JsonLdTerms terms = new JsonLdTerms(base);
        try (InputStream in = source.open();
                JsonParser json = new JsonFactory().createParser(in)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("@context")) {
                    terms.read(json);
                }
            }
        }
        try (InputStream in = source.open();
                JsonParser json = new JsonFactory().createParser(in)) {
            JsonLdPlaces places = new JsonLdPlaces(terms, sink);
            while (json.nextToken() != null) {
                places.value(json, "", new ArrayList<>());
            }
        }
    }

    /** One value of a member, at whose first token the parser stands; what belongs to the owner is added to it. */
    private void value(JsonParser json, String property, List<Member> owner) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            object(json, property, owner);
        } else if (token == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                value(json, property, owner);
            }
        } else if (!property.isEmpty() && token != JsonToken.VALUE_NULL) {
            owner.add(new Member(property, json.getText(), position(json.currentTokenLocation())));
        }
    }

    private void object(JsonParser json, String property, List<Member> owner) throws IOException {
        Position start = position(json.currentTokenLocation());
        List<Member> members = new ArrayList<>();
        @Nullable String id = null;
        @Nullable String literal = null;
        boolean lists = false;
        boolean described = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Position key = position(json.currentTokenLocation());
            String name = terms.property(json.currentName()).orElse("");
            json.nextToken();
            described |= !name.equals("@id") && !name.equals("@context");
            switch (name) {
                case "@id" -> id = scalar(json);
                case "@value" -> literal = scalar(json);
                case "@list", "@set" -> {
                    lists = true;
                    value(json, name.equals("@set") ? property : "", owner);
                }
                case "@type" -> member(json, TYPE, key, members);
                case "@graph", "@included" -> value(json, "", new ArrayList<>());
                default -> {
                    if (name.isEmpty() || name.startsWith("@")) {
                        skip(json, name);
                    } else {
                        member(json, name, key, members);
                    }
                }
            }
        }
        String text = literal != null ? literal : id;
        if (!property.isEmpty() && text != null && !lists) {
            owner.add(new Member(property, text, start));
        }
        if (id != null && described) {
            tell(id, start, members);
        }
    }

    private static @Nullable String scalar(JsonParser json) throws IOException {
        if (json.currentToken().isScalarValue()) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }

    /** Nodes may stand below a member of unknown meaning, but not in a context. */
    private void skip(JsonParser json, String name) throws IOException {
        if (name.isEmpty()) {
            value(json, "", new ArrayList<>());
        } else {
            json.skipChildren();
        }
    }

    private void member(JsonParser json, String property, Position key, List<Member> members) throws IOException {
        members.add(new Member(property, null, key));
        value(json, property, members);
    }

    private void tell(String id, Position start, List<Member> members) {
        Optional<String> node = terms.identifier(id);
        if (node.isEmpty()) {
            return;
        }
        sink.place(node.get(), null, null, start);
        for (Member member : members) {
            sink.place(node.get(), member.property(), member.text(), member.position());
            if (member.text() != null) {
                terms.identifier(member.text())
                        .filter(iri -> !iri.equals(member.text()))
                        .ifPresent(iri -> sink.place(node.get(), member.property(), iri, member.position()));
            }
        }
    }

    private static Position position(JsonLocation location) {
        return new Position(Math.max(location.getLineNr(), 1), Math.max(location.getColumnNr(), 1));
    }
}
