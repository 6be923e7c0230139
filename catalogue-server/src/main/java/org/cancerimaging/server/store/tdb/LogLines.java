package org.cancerimaging.server.store.tdb;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the change log line by line and tells how many bytes each line has. */
final class LogLines implements Closeable {

    private final InputStream bytes;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;

    private LogLines(InputStream bytes) {
        this.bytes = bytes;
    }

    static LogLines of(Path file) throws IOException {
        return new LogLines(Files.newInputStream(file));
    }

    /**
     * A line with its length in bytes, line feed included; length 0 is the end of the file.
     *
     * @param terminated whether there is a line feed
     */
    record Line(String text, int length, boolean terminated) {

        /** Whether an intact entry stands behind something else: the line feed between them is damaged. */
        boolean endsIntact() {
            int start = text.lastIndexOf(LogLine.START);
            return start > 0
                    && terminated
                    && LogLine.read(text.substring(start)).isPresent();
        }
    }

    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (hasMore()) {
            int feed = lineFeed();
            line.write(block, at, feed - at);
            at = feed + 1;
            if (feed < end) {
                return new Line(line.toString(StandardCharsets.UTF_8), line.size() + 1, true);
            }
        }
        return new Line(line.toString(StandardCharsets.UTF_8), line.size(), false);
    }

    private boolean hasMore() throws IOException {
        if (at >= end) {
            at = 0;
            end = bytes.read(block);
        }
        return end > 0;
    }

    /** Where the next line feed stands in the block; its end when there is none. */
    private int lineFeed() {
        int place = at;
        while (place < end && block[place] != '\n') {
            place++;
        }
        return place;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
