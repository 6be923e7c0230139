package org.cancerimaging.server.rdf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import org.cancerimaging.server.http.Fault;
import org.jspecify.annotations.Nullable;

/** Reads JSON-LD as plain JSON first: well formed, of bounded depth, and without a reference to a remote context. */
final class JsonLdCheck {

    private JsonLdCheck() {}

    static void check(RdfSource source, RdfLimits limits) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxLiteralBytes())
                        .maxNumberLength(1000)
                        .build())
                .build();
        try (InputStream in = source.open();
                JsonParser json = factory.createParser(in)) {
            walk(json, limits);
        } catch (JsonProcessingException broken) {
            throw RdfRefusal.syntax(RdfFormat.JSON_LD.label(), fault(broken, "the JSON is not well formed here"));
        }
    }

    private static void walk(JsonParser json, RdfLimits limits) throws IOException {
        try {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                check(token, json);
            }
        } catch (StreamConstraintsException beyond) {
            throw RdfRefusal.tooDeep(
                    limits.maxDepth(), fault(json.currentLocation(), "nested too deep, or a value that is too long"));
        }
    }

    private static void check(JsonToken token, JsonParser json) {
        JsonStreamContext place = json.getParsingContext();
        boolean isImport = "@import".equals(place.getCurrentName());
        boolean isContext = "@context".equals(nameOf(place));
        if (token == JsonToken.VALUE_STRING && (isImport || isContext)) {
            throw RdfRefusal.remoteDocument(fault(json.currentTokenLocation(), "a remote context"));
        }
    }

    /** Name of the member that a value stands in, directly or in its list. */
    private static String nameOf(JsonStreamContext place) {
        JsonStreamContext holder = place;
        while (holder.inArray() && holder.getParent() != null) {
            holder = holder.getParent();
        }
        return String.valueOf(holder.getCurrentName());
    }

    private static Fault fault(JsonProcessingException broken, String message) {
        return fault(broken.getLocation(), message);
    }

    private static Fault fault(@Nullable JsonLocation place, String message) {
        return place == null
                ? new Fault(0, 0, message)
                : new Fault(Math.max(place.getLineNr(), 0), Math.max(place.getColumnNr(), 0), message);
    }
}
