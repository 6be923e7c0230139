package org.cancerimaging.sparql;

import java.io.IOException;
import java.io.OutputStream;
import org.cancerimaging.sparql.QueryRefusal.Reason;

/** Takes so many bytes of an answer and then ends it with a refusal, never with silence. */
public final class BoundedOutput extends OutputStream {

    private final OutputStream out;
    private final long most;
    private long written;

    /**
     * Passes bytes on.
     *
     * @param out where to; closed with this one
     * @param most bytes that may pass, above zero
     */
    public BoundedOutput(OutputStream out, long most) {
        this.out = out;
        this.most = most;
    }

    /** @throws QueryRefusal with TOO_MANY_BYTES */
    @Override
    public void write(int value) throws IOException {
        count(1);
        out.write(value);
    }

    /** @throws QueryRefusal with TOO_MANY_BYTES */
    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        count(length);
        out.write(source, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void count(int length) {
        written += length;
        if (written > most) {
            throw new QueryRefusal(
                    Reason.TOO_MANY_BYTES,
                    "The answer is longer than " + most + " bytes, the most this endpoint gives at once. Ask for fewer "
                            + "variables, or read it in pages: add ORDER BY, LIMIT and OFFSET.");
        }
    }
}
