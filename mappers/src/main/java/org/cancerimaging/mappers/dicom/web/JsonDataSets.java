package org.cancerimaging.mappers.dicom.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Reads DICOM JSON (PS3.18 Annex F) as a stream into data sets of encoded elements. Thread-safe. */
final class JsonDataSets {

    private static final int LARGEST = 8 << 20;
    private static final int DEEPEST = 64;
    private static final Pattern TAG = Pattern.compile("[0-9A-Fa-f]{8}");
    private static final Pattern VR = Pattern.compile("[A-Z]{2}");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4 * DEEPEST)
                    .maxStringLength(LARGEST)
                    .build())
            .build();

    private int size;

    private JsonDataSets() {}

    /**
     * The first data sets of an array, at most so many.
     *
     * @throws WebFault when it is no DICOM JSON or too large
     * @throws IOException when the stream breaks off
     */
    static List<DataSet> read(InputStream stream, int most) throws IOException {
        List<DataSet> found = new ArrayList<>();
        try (JsonParser json = JSON.createParser(stream)) {
            JsonToken first = json.nextToken();
            if (first == null) {
                return found; // Some servers say 200 and nothing where there is nothing.
            }
            require(first == JsonToken.START_ARRAY);
            while (found.size() < most && json.nextToken() != JsonToken.END_ARRAY) {
                require(json.currentToken() == JsonToken.START_OBJECT);
                found.add(new DataSet(new JsonDataSets().dataSet(json, 0)));
            }
            return found;
        } catch (JsonProcessingException broken) {
            throw new WebFault(WebProblem.BROKEN_ANSWER, "data set " + (found.size() + 1));
        }
    }

    /** A tag of eight hexadecimal digits; 0 for anything else. */
    static int tag(String text) {
        return TAG.matcher(text).matches() ? Integer.parseUnsignedInt(text, 16) : 0;
    }

    private SortedMap<Integer, byte[]> dataSet(JsonParser json, int depth) throws IOException {
        SortedMap<Integer, byte[]> elements = JsonValues.elements();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            int tag = tag(json.currentName());
            boolean attribute = json.nextToken() == JsonToken.START_OBJECT && tag != 0 && depth < DEEPEST;
            if (attribute) {
                byte[] element = attribute(json, tag, depth);
                size += element.length;
                if (size > LARGEST) {
                    throw new WebFault(WebProblem.TOO_LARGE, "tag " + String.format("%08X", tag));
                }
                elements.put(tag, element);
            } else {
                json.skipChildren();
            }
        }
        return elements;
    }

    /** One attribute. Its representation may stand behind the value, which is kept until it is known. */
    private byte[] attribute(JsonParser json, int tag, int depth) throws IOException {
        String vr = "";
        byte[] value = {};
        TokenBuffer kept = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            JsonToken token = json.nextToken();
            if (key.equals("vr") && VR.matcher(json.getText()).matches()) {
                vr = json.getText();
            } else if (key.equals("Value") && token == JsonToken.START_ARRAY && vr.isEmpty()) {
                kept = new TokenBuffer(json);
                kept.copyCurrentStructure(json);
            } else if (key.equals("Value") && token == JsonToken.START_ARRAY) {
                value = values(json, vr, depth);
            } else if (key.equals("InlineBinary") && token == JsonToken.VALUE_STRING) {
                value = json.getBinaryValue();
            } else {
                json.skipChildren(); // What stands behind a BulkDataURI is never wanted.
            }
        }
        return ElementWriter.element(tag, vr.isEmpty() ? "UN" : vr, kept == null ? value : values(kept, vr, depth));
    }

    private byte[] values(TokenBuffer kept, String vr, int depth) throws IOException {
        try (JsonParser json = kept.asParserOnFirstToken()) {
            return values(json, vr, depth);
        }
    }

    private byte[] values(JsonParser json, String vr, int depth) throws IOException {
        return vr.equals("SQ") ? items(json, depth) : JsonValues.read(json, vr);
    }

    private byte[] items(JsonParser json, int depth) throws IOException {
        ByteArrayOutputStream items = new ByteArrayOutputStream();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                ByteArrayOutputStream item = new ByteArrayOutputStream();
                dataSet(json, depth + 1).values().forEach(item::writeBytes);
                items.writeBytes(ElementWriter.item(item.toByteArray()));
            } else {
                json.skipChildren();
            }
        }
        return items.toByteArray();
    }

    private static void require(boolean met) throws WebFault {
        if (!met) {
            throw new WebFault(WebProblem.BROKEN_ANSWER, "data set 1");
        }
    }
}
