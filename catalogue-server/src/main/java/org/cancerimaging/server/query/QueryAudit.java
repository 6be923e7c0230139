package org.cancerimaging.server.query;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.StoreNotWritable;
import org.cancerimaging.server.store.StoreUnavailable;

/**
 * Who asked what of the restricted store: a file that only grows, for the eyes of its owner, on the disk before an answer
 * begins. A new one is begun when it was moved away. Thread-safe.
 *
 * <p>Each query has two lines of JSON: one before it runs, one when it ends. Without the first it does not run.
 */
public final class QueryAudit {

    private final Path file;

    /**
     * Keeps the file {@code query-audit.log}.
     *
     * @param data the data folder
     */
    public QueryAudit(Path data) {
        this.file = data.resolve("query-audit.log");
    }

    /**
     * Says that somebody asks.
     *
     * @param parameters of the request, the query among them
     * @return what follows its end
     * @throws StoreUnavailable when it cannot be written
     */
    QueryJob.End asked(QueryCaller caller, Map<String, ?> parameters) {
        String id = UUID.randomUUID().toString();
        append(line("asked", id, Map.of("caller", caller.key(), "parameters", parameters)));
        return (job, rows, nanos, outcome) ->
                append(line("ended", id, Map.of("rows", rows, "milliseconds", nanos / 1_000_000, "outcome", outcome)));
    }

    private static Map<String, Object> line(String event, String id, Map<String, ?> more) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", Instant.now().toString());
        line.put("event", event);
        line.put("id", id);
        line.putAll(new TreeMap<>(more));
        return line;
    }

    private synchronized void append(Map<String, Object> line) {
        try {
            boolean written = false;
            while (!written) {
                begin();
                written = appended(Json.bytes(line));
            }
        } catch (IOException failed) {
            throw new StoreNotWritable("The record of queries cannot be written", failed);
        }
    }

    private void begin() throws IOException {
        if (Files.notExists(file)) {
            Durable.newFile(file);
            Durable.syncFolderOf(file);
        }
    }

    /** False when somebody moved the file away at this moment. */
    private boolean appended(byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            write(channel, line);
            channel.force(true);
            return true;
        } catch (NoSuchFileException moved) {
            return false;
        }
    }

    /** A line that a power cut left unfinished gets its end first. */
    private static void write(FileChannel channel, byte[] line) throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        boolean torn = size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
        ByteBuffer bytes = ByteBuffer.allocate(line.length + 2);
        if (torn) {
            bytes.put((byte) '\n');
        }
        bytes.put(line).put((byte) '\n').flip();
        channel.position(size);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
