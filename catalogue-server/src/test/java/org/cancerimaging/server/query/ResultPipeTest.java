package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whatever goes in comes out whole, or reading fails. */
final class ResultPipeTest {

    private static final int PATIENCE = 10_000;

    @Test
    void aSmallAnswerIsWholeInItsFirstPiece() throws IOException {
        ResultPipe pipe = new ResultPipe(PATIENCE);
        try (OutputStream in = pipe.input()) {
            in.write(new byte[] {1, 2, 3});
        }
        assertArrayEquals(new byte[] {1, 2, 3}, pipe.first());
    }

    @Test
    void aLargeAnswerComesOutAsItWentIn() throws IOException {
        long seed = System.nanoTime();
        System.out.println("ResultPipeTest seed " + seed);
        byte[] content = new byte[3_000_000];
        new Random(seed).nextBytes(content);
        ResultPipe pipe = new ResultPipe(PATIENCE);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(pipe, content));
        try (InputStream out = pipe.output(pipe.first(), AnswerCopy.none(), () -> {})) {
            assertArrayEquals(content, out.readAllBytes());
            assertEquals(-1, out.read());
        }
        writer.join();
    }

    @Test
    void anEarlyFailureReachesTheReaderAsItIs() {
        ResultPipe pipe = new ResultPipe(PATIENCE);
        pipe.fail(new IllegalArgumentException("early"));
        assertThrows(IllegalArgumentException.class, pipe::first);
    }

    @Test
    void aLateFailureBreaksReadingOff() throws IOException {
        ResultPipe pipe = new ResultPipe(PATIENCE);
        OutputStream in = pipe.input();
        in.write(new byte[ResultPipe.PIECE * 2]);
        byte[] first = pipe.first();
        pipe.fail(new IllegalArgumentException("late"));
        try (InputStream out = pipe.output(first, AnswerCopy.none(), () -> {})) {
            assertThrows(IOException.class, out::readAllBytes);
        }
    }

    @Test
    void aReaderThatLeavesStopsTheWriter() throws IOException {
        ResultPipe pipe = new ResultPipe(PATIENCE);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(pipe, new byte[5_000_000]));
        pipe.output(pipe.first(), AnswerCopy.none(), () -> {}).close();
        assertThrows(RuntimeException.class, writer::join);
    }

    private static void write(ResultPipe pipe, byte[] content) {
        try (OutputStream in = pipe.input()) {
            in.write(content);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
