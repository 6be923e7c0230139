package org.cancerimaging.server.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps answers until the catalogue changes or memory is needed, the ones not asked for longest going first.
 * Thread-safe.
 */
final class AnswerCache {

    private static final int SHARES = 8;

    private final Map<AnswerKey, Kept> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostBytes;
    private long bytes;
    private long revision;

    /**
     * An empty cache.
     *
     * @param mostBytes of all answers together; 0 keeps none
     */
    AnswerCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * A whole answer; never compared with another.
     *
     * @param content as it is sent
     * @param mediaType of the content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(byte[] content, String mediaType) {}

    /** Bytes of the longest answer that is worth its room. */
    long mostOfOne() {
        return mostBytes / SHARES;
    }

    synchronized Optional<Kept> find(AnswerKey key) {
        return Optional.ofNullable(answers.get(key));
    }

    /** Keeps an answer; those to older revisions are of no use any more. */
    synchronized void keep(AnswerKey key, Kept answer) {
        if (key.revision() < revision) {
            return;
        }
        if (key.revision() > revision) {
            answers.clear();
            bytes = 0;
            revision = key.revision();
        }
        Kept former = answers.put(key, answer);
        bytes += answer.content().length - (former == null ? 0 : former.content().length);
        Iterator<Kept> oldest = answers.values().iterator();
        while (bytes > mostBytes) {
            bytes -= oldest.next().content().length;
            oldest.remove();
        }
    }

    /** Bytes of all answers together. */
    synchronized long bytes() {
        return bytes;
    }
}
