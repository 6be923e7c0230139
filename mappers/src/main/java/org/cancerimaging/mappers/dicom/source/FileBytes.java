package org.cancerimaging.mappers.dicom.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A file, read by position. Positional reads need no mapping and meet a file cut meanwhile without a crash. */
public final class FileBytes implements ByteSource, Closeable {

    private static final Set<OpenOption> READING = Set.of(StandardOpenOption.READ);

    private final FileChannel channel;
    private final long size;

    private FileBytes(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /**
     * Opens a file.
     *
     * @throws IOException when the operating system refuses
     */
    public static FileBytes open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, READING);
        return new FileBytes(channel, channel.size());
    }

    /**
     * Opens a file whose size is known from its folder.
     *
     * @throws IOException when the operating system refuses
     */
    public static FileBytes open(Path file, long size) throws IOException {
        return new FileBytes(FileChannel.open(file, READING), size);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isSeekable() {
        return true;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(target, offset, length), position);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
