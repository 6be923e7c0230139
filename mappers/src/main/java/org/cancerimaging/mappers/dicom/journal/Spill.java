package org.cancerimaging.mappers.dicom.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cancerimaging.mappers.dicom.journal.BlockFile.Block;
import org.cancerimaging.mappers.privacy.Seal;

/**
 * Records put aside on disk during one run, by the hash of what they belong to, so that each part can be worked on
 * alone. Sealed with a key of this process, readable by the owner only, deleted at the end; what a killed run left is
 * deleted by the next. Thread-safe.
 */
public final class Spill implements Closeable {

    private static final int PARTS = 64;
    private static final int BLOCK_BYTES = 1 << 16;
    private static final String NAME = "spill-";

    private final Seal seal = Seal.ofThisProcess();
    private final Path folder;
    private final String run = NAME + ProcessHandle.current().pid() + "-" + System.nanoTime() + "-";
    private final List<Part> parts = new ArrayList<>();

    /**
     * Prepares to put records aside in a folder, which is made when it is not there; nothing is written yet.
     *
     * @throws IOException when the folder cannot be made or cleared of what an earlier run left
     */
    public Spill(Path folder) throws IOException {
        this.folder = PrivateFiles.folder(folder);
        clear();
    }

    /** Number of parts that hold something. */
    public synchronized int parts() {
        return parts.size();
    }

    /** Puts a record aside; records of one key come back in one part. */
    public synchronized void add(String key, ByteWriter record) throws IOException {
        if (parts.isEmpty()) {
            for (int i = 0; i < PARTS; i++) {
                parts.add(new Part(PrivateFiles.open(folder.resolve(run + i)), seal));
            }
        }
        parts.get(Math.floorMod(seal.hash(key), PARTS)).add(record);
    }

    /** Gives all records of one part, in no certain order. */
    public synchronized void each(int part, Consumer<ByteCursor> taker) throws IOException {
        parts.get(part).each(taker);
    }

    /** Deletes everything. */
    @Override
    public synchronized void close() throws IOException {
        for (Part part : parts) {
            part.channel.close();
        }
        parts.clear();
        clear();
    }

    private void clear() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NAME + "*")) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** One file of blocks. */
    private static final class Part {

        private static final ByteWriter NO_KEYS = new ByteWriter();

        private final FileChannel channel;
        private final BlockFile file;
        private final ByteWriter waiting = new ByteWriter();

        Part(FileChannel channel, Seal seal) {
            this.channel = channel;
            this.file = new BlockFile(channel, seal, 0);
        }

        void add(ByteWriter record) throws IOException {
            waiting.sized(record);
            if (waiting.length() >= BLOCK_BYTES) {
                flush();
            }
        }

        void each(Consumer<ByteCursor> taker) throws IOException {
            flush();
            Block block = file.at(0);
            while (block != null) {
                byte[] body = file.body(block).orElseThrow(() -> new IOException("a temporary file was changed"));
                JournalReader.records(body).forEach(taker);
                block = file.at(block.end());
            }
        }

        private void flush() throws IOException {
            if (waiting.length() > 0) {
                file.append(NO_KEYS, waiting);
                waiting.clear();
            }
        }
    }
}
