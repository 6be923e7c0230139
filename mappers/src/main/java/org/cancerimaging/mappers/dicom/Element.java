package org.cancerimaging.mappers.dicom;

import java.io.IOException;

/** The tag, representation and length of the element just read; reused for every element of a data set. */
final class Element {

    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;
    static final long UNDEFINED = 0xFFFFFFFFL;

    private static final int PIXEL_DATA = 0x7FE00010;

    private int tag;
    private int vr;
    private long length;
    private long valuePosition;

    int tag() {
        return tag;
    }

    /** In bytes; {@link #UNDEFINED} where a delimiter ends the value. */
    long length() {
        return length;
    }

    /** Its two letters, {@link Vr#NONE} where the encoding has none. */
    int vr() {
        return vr;
    }

    long valuePosition() {
        return valuePosition;
    }

    boolean isDelimiter() {
        return tag >>> 16 == 0xFFFE;
    }

    /** Whether items may be inside: all but an explicit representation other than SQ and UN. */
    boolean mayHoldItems() {
        return vr == Vr.NONE || vr == Vr.SQ || vr == Vr.UN;
    }

    /** Whether a value of undefined length is fragments of bytes, not items with elements (PS3.5 A.4). */
    boolean isFragmented() {
        return vr == Vr.OB || vr == Vr.OW || tag == PIXEL_DATA;
    }

    /** How items inside are written; those of UN are always implicit and little endian (PS3.5 6.2.2). */
    Encoding inside(Encoding outside) {
        return vr == Vr.UN ? Encoding.IMPLICIT_LITTLE : outside;
    }

    /** Reads what stands before a value; false when the data ends within. */
    boolean read(Window window, long position, Encoding encoding) throws IOException {
        int at = window.find(position, 8);
        if (at < 0) {
            return false;
        }
        byte[] bytes = window.bytes();
        tag = encoding.tag(bytes, at);
        int letters = Vr.at(bytes, at + 4);
        // Some writers slip elements without letters into an explicit data set: each element decides for itself.
        if (isDelimiter() || !encoding.explicit() || !Vr.isLetters(letters)) {
            return set(Vr.NONE, encoding.intAt(bytes, at + 4), position + 8);
        }
        int shortLength = encoding.shortAt(bytes, at + 6);
        if (!Vr.isLongForm(letters, shortLength)) {
            return set(letters, shortLength, position + 8);
        }
        at = window.find(position, 12);
        return at >= 0 && set(letters, encoding.intAt(window.bytes(), at + 8), position + 12);
    }

    private boolean set(int newVr, long newLength, long newValuePosition) {
        vr = newVr;
        length = newLength;
        valuePosition = newValuePosition;
        return true;
    }
}
