package org.cancerimaging.mappers.dicom;

/** How elements of a data set are written (PS3.5 section 7.1, annex A). */
enum Encoding {
    IMPLICIT_LITTLE(false, false),
    EXPLICIT_LITTLE(true, false),
    IMPLICIT_BIG(false, true),
    EXPLICIT_BIG(true, true);

    private final boolean explicit;
    private final boolean bigEndian;

    Encoding(boolean explicit, boolean bigEndian) {
        this.explicit = explicit;
        this.bigEndian = bigEndian;
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

    int tag(byte[] bytes, int at) {
        return (shortAt(bytes, at) << 16) | shortAt(bytes, at + 2);
    }

    int shortAt(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int second = bytes[at + 1] & 0xFF;
        return bigEndian ? (first << 8) | second : (second << 8) | first;
    }

    /** Unsigned. */
    long intAt(byte[] bytes, int at) {
        long first = shortAt(bytes, at);
        long second = shortAt(bytes, at + 2);
        return bigEndian ? (first << 16) | second : (second << 16) | first;
    }

    long longAt(byte[] bytes, int at) {
        long first = intAt(bytes, at);
        long second = intAt(bytes, at + 4);
        return bigEndian ? (first << 32) | second : (second << 32) | first;
    }
}
