package org.cancerimaging.server.ingest;

/**
 * Refuses a literal that is too long before any parser has to hold it: in all formats a literal ends at a quote or an
 * angle bracket, so a longer run without one is a literal, a name or a number beyond the limit.
 */
final class LongestRun {

    private final int limit;
    private long run;

    LongestRun(int limit) {
        this.limit = limit;
    }

    void see(byte[] chunk, int length) {
        for (int index = 0; index < length; index++) {
            byte next = chunk[index];
            boolean ends = next == '"' || next == '\'' || next == '<' || next == '>';
            run = ends ? 0 : run + 1;
            if (run > limit) {
                throw Refusal.tooLarge("A literal in the body", limit);
            }
        }
    }
}
