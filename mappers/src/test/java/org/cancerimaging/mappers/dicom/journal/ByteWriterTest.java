package org.cancerimaging.mappers.dicom.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteWriterTest {

    @Test
    void whatWasWrittenIsReadAgain() {
        long seed = 20261121;
        Random random = new Random(seed);
        ByteWriter writer = new ByteWriter();
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong() >>> random.nextInt(64);
            writer.number(number);
            writer.fixed(-number);
            writer.text("Ä" + number);
            writer.put(i);
        }
        random = new Random(seed);
        ByteCursor cursor = writer.cursor();
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong() >>> random.nextInt(64);
            assertEquals(number, cursor.number(), "seed " + seed);
            assertEquals(-number, cursor.fixed());
            assertEquals("Ä" + number, cursor.text());
            assertEquals(i & 0xFF, cursor.take());
        }
        assertFalse(cursor.hasMore());
    }
}
