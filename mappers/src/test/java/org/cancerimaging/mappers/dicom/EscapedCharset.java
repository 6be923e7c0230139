package org.cancerimaging.mappers.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes text behind an escape sequence, as DICOM does with ISO 2022 (PS3.5 6.1.2.5); reads nothing. */
final class EscapedCharset extends Charset {

    private static final byte ESCAPE = 0x1B;

    private final byte[] escape;
    private final Charset inner;

    private EscapedCharset(String escape, Charset inner) {
        super("X-ESCAPED-" + inner.name(), new String[0]);
        this.escape = ("\u001b" + escape).getBytes(StandardCharsets.US_ASCII);
        this.inner = inner;
    }

    /** A charset of Java, or one of DICOM's that Java has not: {@code KS-X-1001} and {@code GB-2312}, in G1. */
    static Charset named(String name) {
        return switch (name) {
            case "KS-X-1001" -> new EscapedCharset("$)C", Charset.forName("EUC-KR"));
            case "GB-2312" -> new EscapedCharset("$)A", Charset.forName("GB2312"));
            default -> Charset.forName(name);
        };
    }

    /** The text's bytes with and without escape sequences. */
    static List<byte[]> spellings(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == ESCAPE) {
                while (bytes[at + 1] >= 0x20 && bytes[at + 1] < 0x30) {
                    at++;
                }
                at++;
            } else {
                plain.write(bytes[at]);
            }
        }
        return plain.size() == bytes.length ? List.of(bytes) : List.of(bytes, plain.toByteArray());
    }

    @Override
    public boolean contains(Charset other) {
        return false;
    }

    @Override
    public CharsetDecoder newDecoder() {
        throw new UnsupportedOperationException();
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new CharsetEncoder(this, 4, 8) {
            @Override
            public boolean isLegalReplacement(byte[] any) {
                return true;
            }

            @Override
            protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
                if (in.hasRemaining()) {
                    out.put(escape).put(inner.encode(in));
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }
}
