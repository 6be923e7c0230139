package org.cancerimaging.mappers.dicom;

import org.jspecify.annotations.Nullable;

/**
 * Decodes one value with ISO 2022 code extensions (PS3.5 6.1.2.5). Delimiters set back to the first character set
 * declared; where that has none for bytes with the high bit, the next one declared that has is taken.
 */
final class ExtendedText {

    static final byte ESCAPE = 0x1B;

    private final CodeElement initialRight;
    private final StringBuilder text = new StringBuilder();
    private CodeElement left = CodeElement.IR_6;
    private CodeElement right;

    ExtendedText(@Nullable CodeElement first, @Nullable CodeElement fallback) {
        if (first != null) {
            initialRight = first;
        } else {
            initialRight = fallback == null ? CodeElement.IR_100 : fallback;
        }
        right = initialRight;
    }

    String decode(byte[] bytes, int offset, int end) {
        int position = offset;
        while (position < end) {
            position = bytes[position] == ESCAPE ? escape(bytes, position + 1, end) : run(bytes, position, end);
        }
        return text.toString();
    }

    private int escape(byte[] bytes, int position, int end) {
        CodeElement element = CodeElement.escaped(bytes, position, end);
        if (element == null) {
            return position;
        }
        if (element.isRight()) {
            right = element;
        } else {
            left = element;
        }
        return position + element.escapeLength();
    }

    private int run(byte[] bytes, int position, int end) {
        boolean high = bytes[position] < 0;
        CodeElement element = high ? right : left;
        if (!high && isReset(bytes[position])) {
            left = CodeElement.IR_6;
            right = initialRight;
            text.append((char) bytes[position]);
            return position + 1;
        }
        int stop = position + 1;
        while (stop < end && (bytes[stop] < 0) == high && bytes[stop] != ESCAPE && (high || !isReset(bytes[stop]))) {
            stop++;
        }
        text.append(element.decode(bytes, position, stop - position));
        return stop;
    }

    private boolean isReset(byte letter) {
        if (letter == '\t' || letter == '\n' || letter == '\f' || letter == '\r') {
            return true;
        }
        return !left.isPairedLeft() && (letter == '\\' || letter == '^' || letter == '=');
    }
}
