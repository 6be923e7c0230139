package org.cancerimaging.mappers.dicom;

import java.util.Locale;

/** What a value looks like, which is all that is shown of one that stays at the site. */
enum ValueShape {
    EMPTY,
    SEQUENCE,
    DIGITS,
    NUMBER,
    DATE_OR_TIME,
    UID,
    TEXT,
    BINARY;

    /** Of the first bytes of a value. */
    static ValueShape of(byte[] bytes, int from, int length) {
        int end = from + length;
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        if (end == from) {
            return EMPTY;
        }
        boolean binary = false;
        boolean digits = true;
        boolean numeric = true;
        int dots = 0;
        for (int at = from; at < end; at++) {
            byte one = bytes[at];
            binary |= one >= 0 && one < ' ' && one != 27 && one != '\r' && one != '\n' && one != '\t';
            digits &= one >= '0' && one <= '9';
            numeric &= (one >= '0' && one <= '9') || "+-.eE\\ ".indexOf(one) >= 0;
            dots += one == '.' ? 1 : 0;
        }
        if (binary) {
            return BINARY;
        }
        if (digits) {
            return DIGITS;
        }
        ValueShape number = dots > 2 ? UID : NUMBER;
        return numeric ? number : TEXT;
    }

    /** As it is shown, e.g. {@code date or time}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
