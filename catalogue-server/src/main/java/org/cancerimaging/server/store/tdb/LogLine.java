package org.cancerimaging.server.store.tdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/** The text of a log entry: a JSON object whose last member is the CRC-32 of everything before it, and a line feed. */
final class LogLine {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    /** How each line begins. */
    static final String START = "{\"type\":\"";

    private static final String MARK = ",\"crc\":\"";
    private static final int TAIL = MARK.length() + 8 + "\"}".length();

    private LogLine() {}

    static byte[] write(LogEntry entry) {
        try {
            String json = JSON.writeValueAsString(entry);
            String body = json.substring(0, json.length() - 1);
            return (body + MARK + crc(body) + "\"}\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a log entry has plain members only", impossible);
        }
    }

    /** The entry of a line without its line feed; empty when the line is damaged. */
    static Optional<LogEntry> read(String line) {
        int end = line.length() - TAIL;
        if (end < 0) {
            return Optional.empty();
        }
        String body = line.substring(0, end);
        if (!line.substring(end).equals(MARK + crc(body) + "\"}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(body + "}", LogEntry.class));
        } catch (JsonProcessingException foreign) {
            return Optional.empty();
        }
    }

    private static String crc(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
