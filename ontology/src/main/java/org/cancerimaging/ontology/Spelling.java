package org.cancerimaging.ontology;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of the same words have in common. */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** Upper case without accents, each run of blanks and punctuation made one blank: {@code "Crâne "} is CRANE. */
    static String normalise(String source) {
        String plain = MARKS.matcher(Normalizer.normalize(source, Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_WORD.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The normalised spelling without its blanks. */
    static String squeeze(String normalised) {
        return normalised.replace(" ", "");
    }
}
