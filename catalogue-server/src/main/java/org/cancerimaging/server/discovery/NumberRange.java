package org.cancerimaging.server.discovery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cancerimaging.server.http.CatalogueException;

/**
 * A range of whole numbers, both ends included.
 *
 * @param least 0 when open
 * @param greatest the largest number when open
 */
record NumberRange(long least, long greatest) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})?\\.\\.(\\d{1,15})?|(\\d{1,15})");

    /**
     * Reads {@code 100..200}, {@code 100..}, {@code ..200} or {@code 150}.
     *
     * @throws CatalogueException 400 for anything else, and for a range that ends before it begins
     */
    static NumberRange parse(String facet, String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw wrong(facet);
        }
        String single = parts.group(3);
        NumberRange range = single != null
                ? new NumberRange(Long.parseLong(single), Long.parseLong(single))
                : new NumberRange(end(parts.group(1), 0), end(parts.group(2), Long.MAX_VALUE));
        if (range.least() > range.greatest()) {
            throw wrong(facet);
        }
        return range;
    }

    boolean contains(long value) {
        return least <= value && value <= greatest;
    }

    private static long end(@org.jspecify.annotations.Nullable String text, long open) {
        return text == null ? open : Long.parseLong(text);
    }

    private static CatalogueException wrong(String facet) {
        return new CatalogueException(
                400,
                "SEARCH-0002",
                "'" + facet + "' takes a range of whole numbers: 100..200, 100.. or ..200, smaller end first.");
    }
}
