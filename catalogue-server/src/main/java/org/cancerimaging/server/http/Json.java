package org.cancerimaging.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Writes records as JSON (RFC 8259), nulls left out and keys in order, and reads JSON objects. */
public final class Json {

    /** The media type of every JSON answer that is not a problem. */
    public static final String MEDIA_TYPE = "application/json";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    /** The value as UTF-8 JSON. */
    public static byte[] bytes(Object value) {
        return bytes(value, MAPPER.writer());
    }

    /** The same with line breaks and indentation, for people. */
    public static byte[] readable(Object value) {
        return bytes(value, MAPPER.writerWithDefaultPrettyPrinter());
    }

    private static byte[] bytes(Object value, ObjectWriter writer) {
        try {
            return writer.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A response cannot be written as JSON", broken);
        }
    }

    /**
     * Reads a JSON object.
     *
     * @throws CatalogueException 400 with the place, for what is no JSON object
     */
    public static Map<String, Object> object(byte[] json) {
        try {
            return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException broken) {
            JsonLocation place = broken.getLocation();
            throw new CatalogueException(
                    400,
                    "HTTP-0400",
                    "The body is not a JSON object.",
                    place == null
                            ? List.of()
                            : List.of(
                                    new Fault(place.getLineNr(), place.getColumnNr(), "JSON cannot be read on here")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
