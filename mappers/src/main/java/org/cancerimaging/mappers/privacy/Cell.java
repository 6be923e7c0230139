package org.cancerimaging.mappers.privacy;

import java.util.function.Function;
import java.util.function.LongFunction;

/** A count as the public may see it. */
public sealed interface Cell {

    /** The answer of the function for this kind of cell. */
    <T> T fold(LongFunction<T> published, Function<Suppression, T> suppressed);

    /**
     * A count that may be shown.
     *
     * @param count zero, or a multiple of the rounding base
     */
    record Published(long count) implements Cell {
        @Override
        public <T> T fold(LongFunction<T> published, Function<Suppression, T> suppressed) {
            return published.apply(count);
        }
    }

    /**
     * A count that is not shown.
     *
     * @param reason why
     */
    record Suppressed(Suppression reason) implements Cell {
        @Override
        public <T> T fold(LongFunction<T> published, Function<Suppression, T> suppressed) {
            return suppressed.apply(reason);
        }
    }
}
