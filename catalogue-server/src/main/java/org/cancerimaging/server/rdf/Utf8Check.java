package org.cancerimaging.server.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.cancerimaging.server.http.Fault;

/**
 * Refuses what is not UTF-8: the parser of Turtle and its kin would put a replacement character for each wrong byte and
 * go on, and nobody would notice that names and texts are broken.
 */
final class Utf8Check {

    private static final int BLOCK = 64 * 1024;

    private long line = 1;
    private long column = 1;

    private Utf8Check() {}

    static void check(RdfSource source, RdfFormat format) throws IOException {
        new Utf8Check().read(source, format);
    }

    private void read(RdfSource source, RdfFormat format) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer letters = CharBuffer.allocate(BLOCK);
        try (InputStream in = source.open()) {
            boolean last = false;
            while (!last) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                last = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, letters, last);
                pass(letters.flip());
                if (result.isError()) {
                    throw RdfRefusal.syntax(format.label(), new Fault(line, column, "this is not UTF-8"));
                }
                letters.clear();
                bytes.compact();
            }
        }
    }

    private void pass(CharBuffer letters) {
        while (letters.hasRemaining()) {
            if (letters.get() == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
    }
}
