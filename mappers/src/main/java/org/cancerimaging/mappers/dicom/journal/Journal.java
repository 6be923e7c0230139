package org.cancerimaging.mappers.dicom.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.dicom.journal.BlockFile.Block;
import org.cancerimaging.mappers.privacy.Seal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the files of earlier scans: one record for each, found by the keyed hash of its path, valid as long
 * as size and time of modification are the same. Records are appended as files are read, so that a scan that was
 * killed is continued; a torn end is dropped. One process at a time. Thread-safe.
 */
public final class Journal implements Closeable {

    /** Name of the file in the state folder. */
    public static final String FILE = "dicom.journal";

    private static final String MAGIC = "dicom journal 1 ";
    private static final int HEADER = MAGIC.length() + 32;
    private static final int RECORD_BITS = 16;
    private static final int MOST_WASTE = 1000;

    private final Path folder;
    private final Seal seal;
    private final FileChannel channel;
    private final BlockFile file;
    private final Places places = new Places();
    private final List<Block> blocks = new ArrayList<>();
    private final JournalState state;
    private long records;

    private Journal(Path folder, FileChannel channel, Seal seal, boolean anew) throws IOException {
        this.folder = folder;
        this.seal = seal;
        this.channel = channel;
        this.file = new BlockFile(channel, seal, HEADER);
        this.state = state(anew);
        if (state == JournalState.CONTINUED) {
            load();
        } else {
            channel.truncate(0);
            channel.write(header(), 0);
        }
    }

    /**
     * Opens the journal of a state folder, which is made when it is not there; only its owner can read it.
     *
     * @param anew whether to forget what is there
     * @return null when another scan has it open
     * @throws IOException when folder or file cannot be read or written
     */
    public static @Nullable Journal open(Path folder, Seal seal, boolean anew) throws IOException {
        FileChannel channel = PrivateFiles.open(PrivateFiles.folder(folder).resolve(FILE));
        try {
            if (isLocked(channel)) {
                return new Journal(folder, channel, seal, anew);
            }
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
        channel.close();
        return null;
    }

    /** What became of the journal that was there. */
    public JournalState state() {
        return state;
    }

    /** Number of files that are known. */
    public int size() {
        return places.size();
    }

    /** For one thread, to look up records. */
    public JournalReader reader() {
        return new JournalReader(this);
    }

    /** For one thread, to add records. */
    public JournalWriter writer() {
        return new JournalWriter(this);
    }

    /** Writes the journal anew without the records that this scan did not use, when these are the greater part. */
    public void tidy() throws IOException {
        if (records > 2L * places.used() + MOST_WASTE) {
            new Tidying(folder, header(), seal).write(this);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    Seal seal() {
        return seal;
    }

    BlockFile file() {
        return file;
    }

    /** Blocks that were there when the journal was opened. */
    List<Block> blocks() {
        return blocks;
    }

    synchronized long use(long key) {
        return places.use(key);
    }

    synchronized boolean isUsed(long key, int block, int record) {
        return places.isUsed(key, place(block, record));
    }

    static int block(long place) {
        return (int) (place >>> RECORD_BITS);
    }

    static int record(long place) {
        return (int) place & ((1 << RECORD_BITS) - 1);
    }

    private static long place(int block, int record) {
        return ((long) block << RECORD_BITS) | record;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    private JournalState state(boolean anew) throws IOException {
        if (anew || channel.size() == 0) {
            return JournalState.NEW;
        }
        ByteBuffer found = ByteBuffer.allocate(HEADER);
        channel.read(found, 0);
        return found.flip().equals(header()) ? JournalState.CONTINUED : JournalState.OUTDATED;
    }

    private ByteBuffer header() {
        return ByteBuffer.wrap((MAGIC + seal.mark()).getBytes(StandardCharsets.US_ASCII));
    }

    private void load() throws IOException {
        long position = HEADER;
        Block block = file.at(position);
        while (block != null) {
            byte[] keys = file.keys(block).orElse(null);
            if (keys == null) {
                break;
            }
            index(keys);
            blocks.add(block);
            position = block.end();
            block = file.at(position);
        }
        file.cut(position);
    }

    private void index(byte[] keys) {
        ByteBuffer all = ByteBuffer.wrap(keys);
        for (int record = 0; all.hasRemaining(); record++) {
            places.put(all.getLong(), place(blocks.size(), record));
            records++;
        }
    }
}
