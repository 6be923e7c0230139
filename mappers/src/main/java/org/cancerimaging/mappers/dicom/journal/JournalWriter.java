package org.cancerimaging.mappers.dicom.journal;

import java.io.IOException;

/** Adds records to a journal, some at a time. One per thread; {@link #flush()} at the end. */
public final class JournalWriter {

    private static final int BLOCK_BYTES = 1 << 16;
    private static final int BLOCK_RECORDS = 1 << 12;

    private final BlockFile file;
    private final Journal journal;
    private final ByteWriter keys = new ByteWriter();
    private final ByteWriter body = new ByteWriter();
    private final ByteWriter record = new ByteWriter();

    JournalWriter(Journal journal) {
        this(journal, journal.file());
    }

    JournalWriter(Journal journal, BlockFile file) {
        this.journal = journal;
        this.file = file;
    }

    /**
     * Adds what is to be known of a file; in memory until some more are there.
     *
     * @param modified in milliseconds since 1970
     */
    public void add(String path, long size, long modified, ByteWriter content) throws IOException {
        record.clear();
        record.number(size);
        record.fixed(modified);
        record.sized(content);
        add(journal.seal().hash(path), record.cursor());
    }

    void add(long key, ByteCursor whole) throws IOException {
        keys.fixed(key);
        body.sized(whole.buffer(), whole.position(), whole.remaining());
        if (body.length() >= BLOCK_BYTES || keys.length() >= BLOCK_RECORDS * Long.BYTES) {
            flush();
        }
    }

    /** Writes what has been added and is not written yet. */
    public void flush() throws IOException {
        if (keys.length() > 0) {
            file.append(keys, body);
            keys.clear();
            body.clear();
        }
    }
}
