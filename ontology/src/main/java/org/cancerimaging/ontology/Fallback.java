package org.cancerimaging.ontology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may still match after a string as a whole was not found; chosen by {@code matching} in the map's header. */
@FunctionalInterface
interface Fallback {

    /** The line that means the normalised string, looked for among the lines by normalised spelling. */
    Optional<Found> find(String spelling, Map<String, SssomRow> rows);

    /**
     * The way that the file's header names: {@code words} (the default), {@code names}, {@code models}, {@code codes},
     * {@code whole}.
     */
    static Fallback of(SssomFile file) {
        return switch (file.other("matching")) {
            case "names" -> new Names(Words.list(file, "set-aside"), TermMatch.Kind.NORMALISED);
            case "models" -> new Names(Words.list(file, "set-aside"), TermMatch.Kind.BROADER);
            case "codes" -> new Codes();
            case "whole" -> (spelling, rows) -> Optional.empty();
            case "words", "" -> Words.of(file);
            default ->
                throw new IllegalStateException(
                        "A terminology map names an unknown way of matching; known are words, names, models, codes, whole");
        };
    }

    /**
     * A line that fits.
     *
     * @param row the line
     * @param kind how sure it is
     */
    record Found(SssomRow row, TermMatch.Kind kind) {}

    /**
     * The longest known name at the start. A name of one word counts only before words that say nothing about the
     * maker: {@code SIEMENS AG} is Siemens, {@code SIEMENS NIXDORF} is not.
     *
     * @param setAside legal forms and trade words in upper case, e.g. {@code GMBH}, {@code MEDICAL}; of models, numbers
     * @param kind how sure a name is that more words follow: a maker stays the same, a model is less than its family
     */
    record Names(Set<String> setAside, TermMatch.Kind kind) implements Fallback {

        @Override
        public Optional<Found> find(String spelling, Map<String, SssomRow> rows) {
            List<String> words = List.of(spelling.split(" "));
            for (int length = words.size() - 1; length > 0; length--) {
                SssomRow row = rows.get(String.join(" ", words.subList(0, length)));
                if (row != null && (length > 1 || setAside.containsAll(words.subList(1, words.size())))) {
                    return Optional.of(new Found(row, kind));
                }
            }
            return Optional.empty();
        }
    }

    /** The longest known beginning of an ICD code, three characters at least: {@code C50.4} is in C50. */
    final class Codes implements Fallback {

        private static final Pattern CODE =
                Pattern.compile("(?:ICD ?(?:10|O) ?(?:3|CM|GM)? )?([A-Z]\\d\\d) ?([0-9A-Z]{0,4})");
        private static final int CATEGORY = 3;
        private static final Pattern UNSPECIFIED = Pattern.compile("9?");

        @Override
        public Optional<Found> find(String spelling, Map<String, SssomRow> rows) {
            Matcher parts = CODE.matcher(spelling);
            return parts.matches() ? longest(parts.group(1) + parts.group(2), rows) : Optional.empty();
        }

        private static Optional<Found> longest(String code, Map<String, SssomRow> rows) {
            for (int length = code.length(); length >= CATEGORY; length--) {
                SssomRow row = rows.get(spelled(code.substring(0, length)));
                if (row != null) {
                    boolean same = UNSPECIFIED.matcher(code.substring(length)).matches();
                    return Optional.of(new Found(row, same ? TermMatch.Kind.NORMALISED : TermMatch.Kind.BROADER));
                }
            }
            return Optional.empty();
        }

        private static String spelled(String code) {
            return code.length() == CATEGORY ? code : code.substring(0, CATEGORY) + " " + code.substring(CATEGORY);
        }
    }
}
