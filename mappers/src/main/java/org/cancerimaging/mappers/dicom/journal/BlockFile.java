package org.cancerimaging.mappers.dicom.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.cancerimaging.mappers.privacy.Seal;
import org.jspecify.annotations.Nullable;

/**
 * Sealed and compressed blocks one behind the other in a file. A block that was cut while it was written, or changed
 * afterwards, is found out by its seal. Thread-safe.
 */
final class BlockFile {

    private static final int LENGTHS = 2 * Integer.BYTES;
    private static final int LARGEST = 1 << 28;

    private final FileChannel channel;
    private final Seal seal;
    private long end;

    /**
     * Where a block stands.
     *
     * @param keys bytes of the sealed keys
     * @param body bytes of the sealed body
     */
    record Block(long position, int keys, int body) {
        long end() {
            return position + LENGTHS + keys + body;
        }

        long bodyPosition() {
            return position + LENGTHS + keys;
        }
    }

    BlockFile(FileChannel channel, Seal seal, long start) {
        this.channel = channel;
        this.seal = seal;
        this.end = start;
    }

    /** Where the next block will stand. */
    synchronized long end() {
        return end;
    }

    /** Appends a block and answers where it stands. */
    Block append(ByteWriter keys, ByteWriter body) throws IOException {
        byte[] packed = deflate(body);
        synchronized (this) {
            byte[] sealedKeys = seal.close(keys.buffer(), keys.length(), end);
            byte[] sealedBody = seal.close(packed, packed.length, end);
            Block block = new Block(end, sealedKeys.length, sealedBody.length);
            ByteBuffer whole = ByteBuffer.allocate((int) (block.end() - end));
            whole.putInt(block.keys()).putInt(block.body()).put(sealedKeys).put(sealedBody);
            whole.flip();
            while (whole.hasRemaining()) {
                channel.write(whole, end + whole.position());
            }
            end = block.end();
            return block;
        }
    }

    /** The block at a position; null where none is or it is cut. */
    @Nullable
    Block at(long position) throws IOException {
        byte[] lengths = read(position, LENGTHS);
        if (lengths.length < LENGTHS) {
            return null;
        }
        ByteBuffer both = ByteBuffer.wrap(lengths);
        Block block = new Block(position, both.getInt(), both.getInt());
        boolean possible = block.keys() >= Seal.OVERHEAD && block.body() >= Seal.OVERHEAD;
        return possible && block.keys() < LARGEST && block.body() < LARGEST && block.end() <= channel.size()
                ? block
                : null;
    }

    /** The keys of a block; empty when it is damaged. */
    Optional<byte[]> keys(Block block) throws IOException {
        return seal.open(read(block.position() + LENGTHS, block.keys()), block.position());
    }

    /** The body of a block; empty when it is damaged. */
    Optional<byte[]> body(Block block) throws IOException {
        return seal.open(read(block.bodyPosition(), block.body()), block.position())
                .map(BlockFile::inflate);
    }

    /** Forgets everything from a position on. */
    synchronized void cut(long position) throws IOException {
        channel.truncate(position);
        end = position;
    }

    private byte[] read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int count = 0;
        while (buffer.hasRemaining() && count >= 0) {
            count = channel.read(buffer, position + buffer.position());
        }
        return buffer.hasRemaining() ? new byte[0] : buffer.array();
    }

    private static byte[] deflate(ByteWriter body) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(body.buffer(), 0, body.length());
            deflater.finish();
            byte[] packed = new byte[Integer.BYTES + body.length() + body.length() / 100 + 64];
            ByteBuffer.wrap(packed).putInt(body.length());
            int length = deflater.deflate(packed, Integer.BYTES, packed.length - Integer.BYTES);
            return Arrays.copyOf(packed, Integer.BYTES + length);
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            byte[] body = new byte[ByteBuffer.wrap(packed).getInt()];
            inflater.setInput(packed, Integer.BYTES, packed.length - Integer.BYTES);
            inflater.inflate(body);
            return body;
        } catch (DataFormatException impossible) {
            throw new IllegalStateException("a sealed block does not inflate", impossible);
        } finally {
            inflater.end();
        }
    }
}
