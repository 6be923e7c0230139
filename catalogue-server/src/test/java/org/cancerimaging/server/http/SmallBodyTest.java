package org.cancerimaging.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

final class SmallBodyTest {

    private static final InputStream GONE = new InputStream() {
        @Override
        public int read() throws IOException {
            throw new IOException("the client is gone");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    };

    @Test
    void aBodyAsLongAsItMayBeIsRead() {
        assertArrayEquals(new byte[5], SmallBody.read(new ByteArrayInputStream(new byte[5]), 5));
        assertArrayEquals(new byte[0], SmallBody.read(null, 5));
    }

    @Test
    void aLongerOneIsRefused() {
        CatalogueException refused =
                assertThrows(CatalogueException.class, () -> SmallBody.read(new ByteArrayInputStream(new byte[6]), 5));
        assertEquals(413, refused.status());
    }

    @Test
    void oneThatBreaksOffIsTheClientsFault() {
        InputStream half = new SequenceInputStream(new ByteArrayInputStream(new byte[3]), GONE);
        CatalogueException refused = assertThrows(CatalogueException.class, () -> SmallBody.read(half, 5));
        assertEquals(400, refused.status());
    }
}
