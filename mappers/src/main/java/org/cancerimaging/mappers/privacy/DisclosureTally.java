package org.cancerimaging.mappers.privacy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the gate's decisions, so that nothing disappears without a reason: released, generalised and withheld values
 * add up to all values that came to the gate. Not thread-safe.
 */
public final class DisclosureTally {

    private final Map<Reason, Long> generalised = new EnumMap<>(Reason.class);
    private final Map<Reason, Long> withheld = new EnumMap<>(Reason.class);
    private long released;

    void count(Disclosure disclosure) {
        disclosure.<Long>fold(
                value -> ++released,
                value -> generalised.merge(value.reason(), 1L, Long::sum),
                value -> withheld.merge(value.reason(), 1L, Long::sum));
    }

    /** Values that left as they were. */
    public long released() {
        return released;
    }

    /** Values that left in a coarser form, by reason. */
    public Map<Reason, Long> generalised() {
        return Collections.unmodifiableMap(generalised);
    }

    /** Values that stayed, by reason. */
    public Map<Reason, Long> withheld() {
        return Collections.unmodifiableMap(withheld);
    }

    /** All values that came to the gate. */
    public long total() {
        return released + sum(generalised) + sum(withheld);
    }

    private static long sum(Map<Reason, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
