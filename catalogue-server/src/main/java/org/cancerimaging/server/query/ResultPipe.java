package org.cancerimaging.server.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Carries an answer from the thread of its query to the connection, holding no more than a few pieces of it.
 *
 * <p>One thread writes, one reads. Whoever stops first stops the other: a reader that leaves makes writing fail, a
 * query that fails makes reading fail, so that an answer cut short never looks like a whole one.
 */
final class ResultPipe {

    static final int PIECE = 64 * 1024;
    private static final int PIECES = 8;
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES);
    private final long patienceMillis;
    private volatile boolean left;
    private volatile @Nullable Throwable failure;

    /**
     * An empty pipe.
     *
     * @param patienceMillis how long each side waits for the other, in milliseconds
     */
    ResultPipe(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /** Where the query writes; closing it says that the answer is whole. */
    OutputStream input() {
        return new Input();
    }

    /**
     * Waits for the first piece. One shorter than {@link #PIECE} is the whole answer.
     *
     * @throws RuntimeException what the query failed with, before anything was sent; 503 when it did not get its turn
     */
    byte[] first() {
        byte[] piece = poll();
        if (piece == null && failure == null) {
            throw QueryTurns.full();
        }
        if (piece == null) {
            throw failure instanceof RuntimeException known
                    ? known
                    : new IllegalStateException("The query did not come to its end", failure);
        }
        return piece;
    }

    /**
     * Where the connection reads, the first piece included; closing it early stops the query.
     *
     * @param copy is given every piece that is read, and the end
     * @param closed done when it is closed
     */
    InputStream output(byte[] first, AnswerCopy copy, Runnable closed) {
        copy.add(first);
        return new Output(first, copy, closed);
    }

    /** Breaks the answer off, from any thread; the first cause counts. */
    synchronized void fail(Throwable cause) {
        failure = failure == null ? cause : failure;
        while (!pieces.offer(END)) {
            pieces.clear();
        }
    }

    private void put(byte[] piece) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        try {
            while (!left && failure == null && System.nanoTime() < deadline) {
                if (pieces.offer(piece, 200, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("The client left or reads too slowly");
    }

    private byte[] take() throws IOException {
        byte[] piece = poll();
        if (piece == null) {
            throw new IOException("The query did not come to its end");
        }
        return piece;
    }

    /** The next piece; null when the query failed or is stuck. */
    private byte @Nullable [] poll() {
        try {
            byte[] piece = pieces.poll(patienceMillis, TimeUnit.MILLISECONDS);
            return failure == null ? piece : null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private final class Input extends OutputStream {
        private byte[] piece = new byte[PIECE];
        private int used;

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                int now = Math.min(length - done, PIECE - used);
                System.arraycopy(source, offset + done, piece, used, now);
                used += now;
                done += now;
                if (used == PIECE) {
                    put(piece);
                    piece = new byte[PIECE];
                    used = 0;
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (used > 0) {
                put(java.util.Arrays.copyOf(piece, used));
                used = 0;
            }
            put(END);
        }
    }

    private final class Output extends InputStream {
        private byte[] piece;
        private final AnswerCopy copy;
        private final Runnable closed;
        private int at;

        Output(byte[] first, AnswerCopy copy, Runnable closed) {
            piece = first;
            this.copy = copy;
            this.closed = closed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            byte[] current = current();
            if (current.length == 0) {
                return -1;
            }
            int now = Math.min(length, current.length - at);
            System.arraycopy(current, at, target, offset, now);
            at += now;
            return now;
        }

        private byte[] current() throws IOException {
            if (piece.length > 0 && at == piece.length) {
                piece = take();
                copy.add(piece);
                at = 0;
            }
            return piece;
        }

        @Override
        public void close() {
            left = true;
            closed.run();
        }
    }
}
