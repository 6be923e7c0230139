package org.cancerimaging.server.demo.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.List;

/** What an element holds: text, a 16-bit number, bytes, or the items of a sequence. */
sealed interface Value {

    /** Several values are separated by a backslash. */
    record Text(String text) implements Value {
        @Override
        public byte[] encode(Layout layout, Charset charset) {
            return text.getBytes(charset);
        }
    }

    /** An unsigned 16-bit number. */
    record Whole(int number) implements Value {
        @Override
        public byte[] encode(Layout layout, Charset charset) {
            return ByteBuffer.allocate(2)
                    .order(layout.order())
                    .putShort((short) number)
                    .array();
        }
    }

    /** So many zero bytes. */
    record Zeros(int length) implements Value {
        @Override
        public byte[] encode(Layout layout, Charset charset) {
            return new byte[length];
        }
    }

    /** Data sets within the data set. */
    record Items(List<Attributes> items) implements Value {
        @Override
        public byte[] encode(Layout layout, Charset charset) {
            return new ElementWriter(layout, charset).items(items);
        }
    }

    /** The value's bytes before padding. */
    byte[] encode(Layout layout, Charset charset);

    /**
     * How elements are laid out.
     *
     * @param order byte order of numbers, tags and lengths
     * @param explicit whether each element names its representation
     * @param undefinedLengths whether sequences and items end with delimiters
     */
    record Layout(ByteOrder order, boolean explicit, boolean undefinedLengths) {}
}
