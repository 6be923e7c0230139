package org.cancerimaging.server.workspace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code multipart/form-data} body, one after the other, in constant memory.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2046#section-5.1">RFC 2046 §5.1</a>
 */
final class MultipartForm {

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s\";,]{1,70}))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HEAD = 8_192;
    private static final int NONE = -2;

    private final InputStream in;
    private final byte[] delimiter;
    private final Part part = new Part();

    private MultipartForm(InputStream in, String boundary) {
        // As if a line had ended before the first delimiter, too.
        this.in = new SequenceInputStream(new ByteArrayInputStream(new byte[] {'\r', '\n'}), in);
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether a media type is that of a form with parts. */
    static boolean is(@Nullable String contentType) {
        return contentType != null
                && contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /**
     * The form in a body.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 400 when the media type names no boundary
     */
    static MultipartForm of(InputStream in, String contentType) {
        Matcher matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw Refusal.form("multipart/form-data needs the parameter boundary.");
        }
        return new MultipartForm(in, matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    /**
     * Goes on to the next part, past what is left of this one.
     *
     * @return its Content-Type, empty when it has none; null when there is no more part
     * @throws IOException when the body breaks off
     */
    @Nullable
    String next() throws IOException {
        part.skipRest();
        String rest = line();
        if (rest.startsWith("--")) {
            return null;
        }
        String type = "";
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            length += header.length();
            if (length > LONGEST_HEAD) {
                throw Refusal.form("The headers of a part are longer than " + LONGEST_HEAD + " bytes.");
            }
            if (header.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
                type = header.substring("content-type:".length()).strip();
            }
        }
        part.begin();
        return type;
    }

    /** The content of the present part. */
    InputStream content() {
        return part;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            boolean isClosing = line.toString(StandardCharsets.ISO_8859_1).equals("--");
            if (next < 0 && isClosing) {
                return "--";
            }
            if (next < 0) {
                throw Refusal.brokenForm();
            }
            if (line.size() > LONGEST_HEAD) {
                throw Refusal.form("The form has a line between its parts that is no header.");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    /** Reads up to the next delimiter; its first byte stands nowhere else in it, so that one look at each byte is enough. */
    private final class Part extends InputStream {

        private boolean over;
        private int again;
        private int repeated;
        private int ahead = NONE;

        void begin() {
            over = false;
        }

        void skipRest() throws IOException {
            while (read() >= 0) {
                // what comes before the first part, or nobody wanted
            }
        }

        @Override
        public int read() throws IOException {
            if (over) {
                return -1;
            }
            if (repeated < again) {
                return delimiter[repeated++];
            }
            int next = ahead == NONE ? in.read() : ahead;
            ahead = NONE;
            again = 0;
            repeated = 0;
            if (next < 0) {
                throw Refusal.brokenForm();
            }
            return next == '\r' ? compare() : next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = 0;
            for (int next = 0; count < length && (next = read()) >= 0; count++) {
                target[offset + count] = (byte) next;
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        private int compare() throws IOException {
            for (int matched = 1; matched < delimiter.length; matched++) {
                int next = in.read();
                if (next != delimiter[matched]) {
                    ahead = next;
                    again = matched;
                    return delimiter[repeated++];
                }
            }
            over = true;
            return -1;
        }
    }
}
