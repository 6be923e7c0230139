package org.cancerimaging.server.bench.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Opens each file and reads its first four kilobytes: no reader of headers can be faster. */
final class RawLimit {

    private static final int FIRST = 4096;

    private final List<Path> files;

    RawLimit(List<Path> files) {
        this.files = files;
    }

    Reader reader(int threads) {
        return new Reader("open and read 4 KB", threads, () -> run(threads));
    }

    private void run(int threads) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int part = 0; part < threads; part++) {
                int first = part;
                parts.add(pool.submit(() -> read(first, threads)));
            }
            for (Future<Integer> part : parts) {
                part.get();
            }
        } catch (ExecutionException failed) {
            throw new IOException("a file could not be read", failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private int read(int first, int step) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(FIRST);
        int read = 0;
        for (int i = first; i < files.size(); i += step) {
            try (FileChannel channel = FileChannel.open(files.get(i), StandardOpenOption.READ)) {
                buffer.clear();
                read += channel.read(buffer, 0);
            }
        }
        return read;
    }
}
