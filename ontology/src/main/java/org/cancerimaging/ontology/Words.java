package org.cancerimaging.ontology;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The same letters with blanks elsewhere: {@code C-SPINE} is CSPINE. Then the same without words that say nothing about
 * the place, such as modality, contrast and protocol: {@code TC TORACE SENZA MDC} is TORACE. Where a side was left out as
 * well, the concept is wider than the string.
 */
final class Words implements Fallback {

    private final Map<String, SssomRow> squeezed = new HashMap<>();
    private final Set<String> setAside;
    private final Set<String> sides;

    /**
     * Looks among these lines.
     *
     * @param setAside words in upper case that say nothing about the place
     * @param sides words in upper case for left and right
     */
    Words(List<SssomRow> rows, Set<String> setAside, Set<String> sides) {
        rows.forEach(row -> squeezed.putIfAbsent(Spelling.squeeze(Spelling.normalise(row.label())), row));
        this.setAside = setAside;
        this.sides = sides;
    }

    static Words of(SssomFile file) {
        return new Words(file.rows(), list(file, "set-aside"), list(file, "sides"));
    }

    /** The words that the file's header lists under the key. */
    static Set<String> list(SssomFile file, String key) {
        return Arrays.stream(file.other(key).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Found> find(String spelling, Map<String, SssomRow> rows) {
        List<String> words = List.of(spelling.split(" "));
        return found(words, word -> true, TermMatch.Kind.NORMALISED)
                .or(() -> found(words, word -> !setAside.contains(word), TermMatch.Kind.NORMALISED))
                .or(() -> found(
                        words, word -> !setAside.contains(word) && !sides.contains(word), TermMatch.Kind.BROADER));
    }

    private Optional<Found> found(List<String> words, Predicate<String> kept, TermMatch.Kind kind) {
        String rest = words.stream().filter(kept).collect(Collectors.joining());
        return Optional.ofNullable(squeezed.get(rest)).map(row -> new Found(row, kind));
    }
}
