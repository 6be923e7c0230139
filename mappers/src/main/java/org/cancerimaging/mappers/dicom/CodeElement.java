package org.cancerimaging.mappers.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The character sets that ISO 2022 escape sequences switch between (PS3.3 tables C.12-3 and C.12-4). */
enum CodeElement {
    IR_6("6", "(B", "US-ASCII", false),
    IR_14("13", "(J", "US-ASCII", false),
    IR_13("13", ")I", "JIS_X0201", true),
    IR_100("100", "-A", "ISO-8859-1", true),
    IR_101("101", "-B", "ISO-8859-2", true),
    IR_109("109", "-C", "ISO-8859-3", true),
    IR_110("110", "-D", "ISO-8859-4", true),
    IR_144("144", "-L", "ISO-8859-5", true),
    IR_127("127", "-G", "ISO-8859-6", true),
    IR_126("126", "-F", "ISO-8859-7", true),
    IR_138("138", "-H", "ISO-8859-8", true),
    IR_148("148", "-M", "ISO-8859-9", true),
    IR_203("203", "-b", "ISO-8859-15", true),
    IR_166("166", "-T", "TIS-620", true),
    IR_149("149", "$)C", "EUC-KR", true),
    IR_58("58", "$)A", "GB2312", true),
    IR_87("87", "$B", "EUC-JP", false) {
        @Override
        String decode(byte[] bytes, int offset, int length) {
            byte[] shifted = new byte[length & ~1];
            for (int i = 0; i < shifted.length; i++) {
                shifted[i] = (byte) (bytes[offset + i] | 0x80);
            }
            return new String(shifted, charset());
        }
    },
    IR_159("159", "$(D", "EUC-JP", false) {
        @Override
        String decode(byte[] bytes, int offset, int length) {
            byte[] shifted = new byte[length / 2 * 3];
            for (int i = 0; i < length / 2; i++) {
                shifted[3 * i] = (byte) 0x8F;
                shifted[3 * i + 1] = (byte) (bytes[offset + 2 * i] | 0x80);
                shifted[3 * i + 2] = (byte) (bytes[offset + 2 * i + 1] | 0x80);
            }
            return new String(shifted, charset());
        }
    };

    private static final CodeElement[] ALL = values();

    private final String number;
    private final String escape;
    private final Charset charset;
    private final boolean right;

    CodeElement(String number, String escape, String charset, boolean right) {
        this.number = number;
        this.escape = escape;
        this.charset = Charset.isSupported(charset) ? Charset.forName(charset) : StandardCharsets.ISO_8859_1;
        this.right = right;
    }

    /** The code element with its high bit set that an ISO registration number stands for; null when unknown. */
    static @Nullable CodeElement numbered(String number) {
        CodeElement found = null;
        for (CodeElement element : ALL) {
            if (element.number.equals(number)) {
                found = element;
            }
        }
        return found;
    }

    /** The code element whose escape sequence stands behind an ESC at this place; null when there is none. */
    static @Nullable CodeElement escaped(byte[] bytes, int offset, int end) {
        for (CodeElement element : ALL) {
            if (element.stands(bytes, offset, end)) {
                return element;
            }
        }
        return null;
    }

    /** Bytes of the escape sequence behind the ESC. */
    int escapeLength() {
        return escape.length();
    }

    /** Whether it is used by bytes with the high bit set (G1), not by those without (G0). */
    boolean isRight() {
        return right;
    }

    /** Whether bytes come in pairs that may look like delimiters. */
    boolean isPairedLeft() {
        return this == IR_87 || this == IR_159;
    }

    Charset charset() {
        return charset;
    }

    /** Decodes a run of bytes of this code element. */
    String decode(byte[] bytes, int offset, int length) {
        return new String(bytes, offset, length, charset);
    }

    private boolean stands(byte[] bytes, int offset, int end) {
        if (end - offset < escape.length()) {
            return false;
        }
        for (int i = 0; i < escape.length(); i++) {
            if (bytes[offset + i] != escape.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
