package org.cancerimaging.server.rdf;

import org.cancerimaging.server.http.Fault;

/**
 * Refuses a literal that is too long before any parser has to hold it: in all formats a literal ends at a quote or an
 * angle bracket, so a longer run without one is a literal, a name or a number beyond the limit.
 */
final class LongestRun {

    private final int limit;
    private long run;
    private long line = 1;
    private long column;
    private long startLine = 1;
    private long startColumn = 1;

    LongestRun(int limit) {
        this.limit = limit;
    }

    void see(byte[] chunk, int length) {
        for (int index = 0; index < length; index++) {
            see(chunk[index]);
        }
    }

    private void see(byte next) {
        column++;
        if (next == '"' || next == '\'' || next == '<' || next == '>') {
            run = 0;
            startLine = line;
            startColumn = column;
        } else if (++run > limit) {
            throw RdfRefusal.literal(limit, new Fault(startLine, startColumn, "a literal that is too long begins"));
        } else if (next == '\n') {
            line++;
            column = 0;
        }
    }
}
