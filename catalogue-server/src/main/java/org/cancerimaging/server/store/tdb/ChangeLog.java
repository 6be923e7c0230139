package org.cancerimaging.server.store.tdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.Snapshot;
import org.cancerimaging.server.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The append-only file that decides what is true. Each entry is on the disk when {@link #append} returns.
 *
 * <p>Not thread-safe: the one writer of the catalogue uses it.
 */
final class ChangeLog implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeLog.class);

    private final FileChannel channel;
    private List<LogEntry> found;
    private boolean broken;

    private ChangeLog(FileChannel channel, List<LogEntry> found) {
        this.channel = channel;
        this.found = found;
    }

    /**
     * Opens the log, making it when there is none. A torn last entry, the trace of a power cut, is cut off.
     *
     * @throws StoreUnavailable when an entry is damaged and intact ones follow: nothing but a backup helps then
     */
    static ChangeLog open(Path file) throws IOException {
        boolean isNew = Files.notExists(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (isNew) {
                Durable.syncFolderOf(file);
            }
            List<LogEntry> entries = new ArrayList<>();
            cut(channel, intactBytes(file, entries));
            return new ChangeLog(channel, entries);
        } catch (IOException | StoreUnavailable failed) {
            channel.close();
            throw failed;
        }
    }

    /** The entries that were there when the log was opened, oldest first; none once they were taken. */
    List<LogEntry> found() {
        return found;
    }

    /** The same for the last time: nobody needs them when the catalogue has started, and they may be millions. */
    List<LogEntry> takeFound() {
        List<LogEntry> taken = found;
        found = List.of();
        return taken;
    }

    /**
     * Adds an entry and syncs it.
     *
     * @throws IOException when it is not on the disk; the log is then as it was before
     */
    void append(LogEntry entry) throws IOException {
        if (broken) {
            throw new IOException("the change log failed before; restart the server");
        }
        long before = channel.size();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(LogLine.write(entry));
            channel.position(before);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failed) {
            takeBack(before);
            throw failed;
        }
    }

    /** The bytes there are now. They never change, so they may be copied while others are appended. */
    Snapshot.Log upToNow() throws IOException {
        return firstBytes(channel, channel.size());
    }

    /** The beginning of a file that only grows. */
    static Snapshot.Log firstBytes(FileChannel channel, long length) {
        return out -> {
            WritableByteChannel target = Channels.newChannel(out);
            long done = 0;
            while (done < length) {
                done += channel.transferTo(done, length - done, target);
            }
        };
    }

    private void takeBack(long length) {
        try {
            channel.truncate(length);
            channel.force(true);
        } catch (IOException failed) {
            broken = true;
            LOG.error("The change log can be neither written nor repaired; restart the server", failed);
        }
    }

    private static void cut(FileChannel channel, long intact) throws IOException {
        long torn = channel.size() - intact;
        if (torn > 0) {
            channel.truncate(intact);
            channel.force(true);
            LOG.warn("Cut a torn entry of {} bytes off the end of the change log: it was never committed", torn);
        }
    }

    private static long intactBytes(Path file, List<LogEntry> entries) throws IOException {
        long intact = 0;
        int line = 0;
        int damagedLine = 0;
        try (LogLines lines = LogLines.of(file)) {
            for (LogLines.Line next = lines.next(); next.length() > 0; next = lines.next()) {
                line++;
                Optional<LogEntry> entry = next.terminated() ? LogLine.read(next.text()) : Optional.empty();
                if (entry.isEmpty()) {
                    damagedLine = damagedLine == 0 ? line : damagedLine;
                }
                if (damagedLine > 0 && (entry.isPresent() || next.endsIntact())) {
                    throw new StoreUnavailable("The change log " + file + " is damaged at line " + damagedLine
                            + " and intact lines follow. Restore the data folder from a backup.");
                } else if (entry.isPresent()) {
                    entries.add(entry.get());
                    intact += next.length();
                }
            }
        }
        return intact;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
