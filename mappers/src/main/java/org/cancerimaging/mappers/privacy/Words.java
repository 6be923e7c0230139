package org.cancerimaging.mappers.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into comparable words: folded in case and accents, split at signs, at digits and at humps. */
final class Words {

    private Words() {}

    /** {@code SmithJohn_0042.dcm} becomes smith, john, 0042, dcm. */
    static List<String> fine(String text) {
        return cut(text, true);
    }

    /** {@code SMITH^John-042a} becomes smith, john, 042a: the parts a person would call one word. */
    static List<String> coarse(String text) {
        return cut(text, false);
    }

    private static List<String> cut(String text, boolean atHumps) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = ' ';
        for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
            int now = plain.codePointAt(at);
            if (Character.getType(now) == Character.NON_SPACING_MARK || now == '\'' || now == '\u2019') {
                continue; // Accents and apostrophes come and go between spellings.
            }
            if (!Character.isLetterOrDigit(now) || (atHumps && hump(before, now))) {
                finish(word, words);
            }
            if (Character.isLetterOrDigit(now)) {
                word.appendCodePoint(now);
            }
            before = now;
        }
        finish(word, words);
        return words;
    }

    private static boolean hump(int before, int now) {
        return (Character.isLetter(before) && Character.isDigit(now))
                || (Character.isDigit(before) && Character.isLetter(now))
                || (Character.isLowerCase(before) && Character.isUpperCase(now));
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
