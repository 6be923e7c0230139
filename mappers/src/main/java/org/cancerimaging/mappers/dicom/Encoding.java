package org.cancerimaging.mappers.dicom;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** How elements of a data set are written (PS3.5 section 7.1, annex A). */
enum Encoding {
    IMPLICIT_LITTLE(false, false),
    EXPLICIT_LITTLE(true, false),
    IMPLICIT_BIG(false, true),
    EXPLICIT_BIG(true, true);

    // Several bytes at once: every element of every file comes by here.
    private static final VarHandle SHORT = little(short[].class);
    private static final VarHandle INT = little(int[].class);
    private static final VarHandle LONG = little(long[].class);

    private final boolean explicit;
    private final boolean bigEndian;

    Encoding(boolean explicit, boolean bigEndian) {
        this.explicit = explicit;
        this.bigEndian = bigEndian;
    }

    private static VarHandle little(Class<?> numbers) {
        return MethodHandles.byteArrayViewVarHandle(numbers, ByteOrder.LITTLE_ENDIAN);
    }

    static Encoding of(boolean explicit, boolean bigEndian) {
        if (explicit) {
            return bigEndian ? EXPLICIT_BIG : EXPLICIT_LITTLE;
        }
        return bigEndian ? IMPLICIT_BIG : IMPLICIT_LITTLE;
    }

    /** The one that {@link #number} tells. */
    static Encoding of(int number) {
        return of((number & 1) != 0, (number & 2) != 0);
    }

    /** 0 to 3. */
    int number() {
        return (explicit ? 1 : 0) + (bigEndian ? 2 : 0);
    }

    boolean explicit() {
        return explicit;
    }

    boolean bigEndian() {
        return bigEndian;
    }

    /** Group and element, both in the order of this encoding. */
    int tag(byte[] bytes, int at) {
        int number = (int) INT.get(bytes, at);
        return bigEndian ? Integer.reverseBytes(number) : Integer.rotateLeft(number, Short.SIZE);
    }

    int shortAt(byte[] bytes, int at) {
        short number = (short) SHORT.get(bytes, at);
        return (bigEndian ? Short.reverseBytes(number) : number) & 0xFFFF;
    }

    /** Unsigned. */
    long intAt(byte[] bytes, int at) {
        int number = (int) INT.get(bytes, at);
        return Integer.toUnsignedLong(bigEndian ? Integer.reverseBytes(number) : number);
    }

    long longAt(byte[] bytes, int at) {
        long number = (long) LONG.get(bytes, at);
        return bigEndian ? Long.reverseBytes(number) : number;
    }
}
