package org.cancerimaging.server.store.tdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.History;
import org.cancerimaging.server.store.Snapshot;
import org.cancerimaging.server.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The append-only file {@code history.nq.gz}: one {@link HistoryMember} per revision that changed something in public.
 * The change log says where each begins and ends, so what lies behind the last of them was never committed.
 */
final class HistoryFile implements History, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);

    private final FileChannel channel;
    private final Map<Long, Span> spans = new ConcurrentHashMap<>();

    private HistoryFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the file, making it when there is none, and cuts off what the log does not know. */
    static HistoryFile open(Path file, List<LogEntry> log) throws IOException {
        if (Files.notExists(file)) {
            Durable.newFile(file);
            Durable.syncFolderOf(file);
        }
        HistoryFile history =
                new HistoryFile(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        history.index(log);
        return history;
    }

    /**
     * Adds what revisions did and syncs it.
     *
     * @return where each begins, and where the last ends
     */
    List<Long> append(List<Map<Node, Graph>> revisions) throws IOException {
        List<Long> bounds = new ArrayList<>(List.of(channel.size()));
        try {
            for (Map<Node, Graph> graphs : revisions) {
                write(graphs.isEmpty() ? new byte[0] : HistoryMember.write(graphs));
                bounds.add(channel.size());
            }
            channel.force(true);
            return bounds;
        } catch (IOException failed) {
            channel.truncate(bounds.get(0));
            throw failed;
        }
    }

    /** Takes out again what was added last. */
    void takeBack(List<Long> bounds) throws IOException {
        channel.truncate(bounds.get(0));
    }

    /** Makes revisions known that the log says are kept. */
    void add(long first, List<Long> bounds) {
        for (int index = 0; index + 1 < bounds.size(); index++) {
            Span span = new Span(bounds.get(index), bounds.get(index + 1));
            if (span.length() > 0) {
                spans.put(first + index, span);
            }
        }
    }

    @Override
    public Optional<Map<Node, Graph>> of(long revision) {
        Span span = spans.get(revision);
        if (span == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(HistoryMember.read(bytes(span)));
        } catch (IOException | RuntimeException failed) {
            throw new StoreUnavailable("Revision " + revision + " cannot be read from the history", failed);
        }
    }

    /** The bytes there are now. They never change, so they may be copied while others are appended. */
    Snapshot.Log upToNow() throws IOException {
        return ChangeLog.firstBytes(channel, channel.size());
    }

    private void index(List<LogEntry> log) throws IOException {
        long first = 1;
        for (LogEntry entry : log) {
            if (entry instanceof LogEntry.Prepared prepared) {
                first = prepared.first();
            } else if (entry instanceof LogEntry.Committed committed) {
                add(first, committed.history());
            }
        }
        long size = channel.size();
        if (spans.values().removeIf(span -> span.end() > size)) {
            LOG.error("The history ends early: some past revisions cannot be shown. A backup has them.");
        }
        long end = spans.values().stream().mapToLong(Span::end).max().orElse(0);
        if (size > end) {
            channel.truncate(end);
        }
    }

    private void write(byte[] member) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(member);
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private byte[] bytes(Span span) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(span.length()));
        while (bytes.hasRemaining() && channel.read(bytes, span.start() + bytes.position()) >= 0) {}
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private record Span(long start, long end) {

        long length() {
            return end - start;
        }
    }
}
