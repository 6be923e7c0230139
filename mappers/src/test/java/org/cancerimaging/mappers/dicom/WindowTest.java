package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.junit.jupiter.api.Test;

/** How much of an object is read at once. */
class WindowTest {

    private final Window window = new Window();
    private final List<Integer> reads = new ArrayList<>();

    @Test
    void theFirstReadIsAsLongAsTheLastObjectNeeded() throws IOException {
        read(100_000, 3000);
        read(100_000, 3000);
        read(100_000, 10_000);
        read(100_000, 10_000);
        read(100_000, 20);
        read(100_000, 20);
        assertEquals(List.of(8192, 4096, 4096, 16_384, 10_240, 10_240, 2048), reads.subList(0, 7));
    }

    @Test
    void aLargeObjectDoesNotMakeTheNextReadLargerThanTheBuffer() throws IOException {
        read(1_000_000, 900_000);
        reads.clear();
        read(1_000_000, 10);
        assertEquals(List.of(16_384), reads);
    }

    @Test
    void anObjectShorterThanTheReadIsReadWhole() throws IOException {
        read(100, 90);
        assertEquals(List.of(100), reads);
        assertEquals(-1, window.find(90, 11));
    }

    /** Asks for some bytes at the beginning, then for the last ones that are needed. */
    private void read(int size, int needed) throws IOException {
        window.open(new Zeros(size));
        window.find(0, 8);
        window.find(needed - 8, 8);
    }

    /** So many zeros. */
    private final class Zeros implements ByteSource {

        private final int size;

        Zeros(int size) {
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int read(long position, byte[] target, int offset, int length) {
            int count = (int) Math.min(length, size - position);
            if (count > 0) {
                reads.add(count);
            }
            return count;
        }
    }
}
