package org.cancerimaging.ontology.canonical;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules about how IRIs begin; the longest beginning wins. */
final class PrefixRules {

    private final NavigableMap<String, Rule> bySeen = new TreeMap<>();

    PrefixRules(List<Rule> rules) {
        rules.forEach(rule -> bySeen.merge(rule.seen(), rule, (one, other) -> {
            throw new IllegalArgumentException(
                    "canonical-names.tsv: rules " + one.id() + " and " + other.id() + " see the same");
        }));
    }

    /** The rule that applies, or null. Looks at a few neighbours in the sorted map, not at all rules. */
    @Nullable
    Rule find(String iri) {
        String seen = bySeen.floorKey(iri);
        while (seen != null) {
            if (!iri.startsWith(seen)) {
                // A beginning of the IRI that sorts before this neighbour is a beginning of both.
                seen = bySeen.floorKey(common(seen, iri));
                continue;
            }
            Rule rule = bySeen.get(seen);
            if (rule != null && rule.fits(iri.substring(seen.length()))) {
                return rule;
            }
            seen = bySeen.lowerKey(seen);
        }
        return null;
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
