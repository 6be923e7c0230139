package org.cancerimaging.mappers.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file: what its byte order mark says, else UTF-8 where all of it is valid, else Windows-1252.
 *
 * @param charset to decode with
 * @param mark bytes of the byte order mark, 0 where there is none
 */
record TextEncoding(Charset charset, int mark) {

    private static final int MARK_LENGTH = 3;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Finds out; a configured encoding is taken as it is. */
    static TextEncoding of(Path file, @Nullable Charset configured) throws IOException {
        TextEncoding marked = marked(file);
        if (marked.mark > 0) {
            return marked;
        }
        if (configured != null) {
            return new TextEncoding(configured, 0);
        }
        return new TextEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /** The text without its mark. Bytes that are none of the encoding are an IOException. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return reader(in, charset);
    }

    /** How it is reported, e.g. {@code UTF-8 with byte order mark}. */
    String description() {
        return charset.name() + (mark > 0 ? " with byte order mark" : "");
    }

    private static TextEncoding marked(Path file) throws IOException {
        try (PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), MARK_LENGTH)) {
            byte[] first = in.readNBytes(MARK_LENGTH);
            if (first.length == MARK_LENGTH && matches(first, 0xEF, 0xBB, 0xBF)) {
                return new TextEncoding(StandardCharsets.UTF_8, MARK_LENGTH);
            }
            if (first.length >= 2 && matches(first, 0xFF, 0xFE)) {
                return new TextEncoding(StandardCharsets.UTF_16LE, 2);
            }
            if (first.length >= 2 && matches(first, 0xFE, 0xFF)) {
                return new TextEncoding(StandardCharsets.UTF_16BE, 2);
            }
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
    }

    private static boolean matches(byte[] bytes, int... expected) {
        for (int at = 0; at < expected.length; at++) {
            if ((bytes[at] & 0xff) != expected[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader reader = reader(new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
            int read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
