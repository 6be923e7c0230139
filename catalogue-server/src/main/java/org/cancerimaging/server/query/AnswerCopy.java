package org.cancerimaging.server.query;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What goes by of an answer that is sent in pieces, for as long as it is not too much to keep. */
final class AnswerCopy {

    private final long most;
    private final Consumer<byte[]> whole;
    private final List<byte[]> pieces = new ArrayList<>();
    private long bytes;

    /**
     * An empty copy.
     *
     * @param most bytes that are kept; of a longer answer there is no copy
     * @param whole told the whole answer at its end
     */
    AnswerCopy(long most, Consumer<byte[]> whole) {
        this.most = most;
        this.whole = whole;
    }

    /** For an answer that nobody keeps. */
    static AnswerCopy none() {
        return new AnswerCopy(0, content -> {});
    }

    /** The next piece, which never changes; an empty one is the end. */
    void add(byte[] piece) {
        if (piece.length == 0) {
            end();
        }
        bytes += piece.length;
        if (bytes <= most) {
            pieces.add(piece);
        } else {
            pieces.clear();
        }
    }

    private void end() {
        if (bytes <= most) {
            ByteArrayOutputStream content = new ByteArrayOutputStream((int) bytes);
            pieces.forEach(content::writeBytes);
            whole.accept(content.toByteArray());
        }
    }
}
