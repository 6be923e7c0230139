package org.cancerimaging.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was rendered last, by address, version and format, up to a size. Thread-safe.
 *
 * <p>Versions are part of the key, so nothing ever has to be taken out because it is wrong.
 */
public final class RenderedRecords {

    private final long limit;
    private final Map<String, byte[]> byKey = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    /**
     * An empty cache.
     *
     * @param limit bytes
     */
    public RenderedRecords(long limit) {
        this.limit = limit;
    }

    /** What is kept under the key, or what is made now. Two callers at once may both make it. */
    public byte[] get(String key, Supplier<byte[]> maker) {
        byte[] known = find(key);
        if (known != null) {
            return known;
        }
        byte[] made = maker.get();
        keep(key, made);
        return made;
    }

    private synchronized byte @Nullable [] find(String key) {
        return byKey.get(key);
    }

    private synchronized void keep(String key, byte[] content) {
        byte[] before = byKey.put(key, content);
        size += content.length - (before == null ? 0 : before.length);
        var oldest = byKey.values().iterator();
        while (size > limit && oldest.hasNext()) {
            size -= oldest.next().length;
            oldest.remove();
        }
    }
}
