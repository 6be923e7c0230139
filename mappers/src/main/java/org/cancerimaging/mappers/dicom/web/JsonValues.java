package org.cancerimaging.mappers.dicom.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the values of one attribute of DICOM JSON and writes them as its value representation asks (PS3.18 F.2.2). */
final class JsonValues {

    private static final String[] NAME_GROUPS = {"Alphabetic", "Ideographic", "Phonetic"};

    private JsonValues() {}

    /** The array that the parser stands at, in the bytes of the representation; nothing for what has no place in it. */
    static byte[] read(JsonParser json, String vr) throws IOException {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            switch (json.currentToken()) {
                case START_OBJECT -> texts.add(vr.equals("PN") ? name(json) : skipped(json));
                case START_ARRAY -> texts.add(skipped(json));
                case VALUE_NULL -> texts.add("");
                default -> texts.add(json.getText());
            }
        }
        return switch (vr) {
            case "US", "SS" -> binary(texts, 2);
            case "UL", "SL" -> binary(texts, 4);
            case "UV", "SV" -> binary(texts, 8);
            case "FL", "FD" -> real(texts, vr.equals("FD"));
            case "AT" -> tags(texts);
            default -> String.join("\\", texts).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** A person's name: up to three groups of components (PS3.5 6.2). */
    private static String name(JsonParser json) throws IOException {
        String[] groups = {"", "", ""};
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String group = json.currentName();
            boolean text = json.nextToken() == JsonToken.VALUE_STRING;
            for (int i = 0; i < groups.length; i++) {
                groups[i] = text && group.equals(NAME_GROUPS[i]) ? json.getText() : groups[i];
            }
            json.skipChildren();
        }
        return String.join("=", groups).replaceAll("=+$", "");
    }

    private static String skipped(JsonParser json) throws IOException {
        json.skipChildren();
        return "";
    }

    private static byte[] binary(List<String> texts, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            long number = (long) number(text);
            for (int i = 0; i < size; i++) {
                bytes.write((int) (number >>> (8 * i)));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] real(List<String> texts, boolean wide) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            bytes.writeBytes(
                    wide
                            ? ElementWriter.little(8).putDouble(number(text)).array()
                            : ElementWriter.little(4)
                                    .putFloat((float) number(text))
                                    .array());
        }
        return bytes.toByteArray();
    }

    private static byte[] tags(List<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            int tag = JsonDataSets.tag(text);
            bytes.writeBytes(ElementWriter.little(4)
                    .putShort((short) (tag >>> 16))
                    .putShort((short) tag)
                    .array());
        }
        return bytes.toByteArray();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** Elements of one data set in the order of their tags, unsigned. */
    static SortedMap<Integer, byte[]> elements() {
        return new TreeMap<>(Integer::compareUnsigned);
    }
}
