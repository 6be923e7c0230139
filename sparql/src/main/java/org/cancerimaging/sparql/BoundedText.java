package org.cancerimaging.sparql;

/**
 * A text that counts how often a regular expression looks at it, and stops one that backtracks without end.
 *
 * <p>The engine cannot be interrupted inside a match, so the timeout alone would not free the thread.
 */
final class BoundedText implements CharSequence {

    /** Looks at characters per match; some 10 milliseconds. */
    static final int MAX_STEPS = 2_000_000;

    private final String text;
    private int steps;

    BoundedText(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++steps > MAX_STEPS) {
            throw new CostlyExpression(
                    "A regular expression needs more than " + MAX_STEPS + " steps on one text. Avoid repetitions "
                            + "inside repetitions, such as (.*a){12}, or use CONTAINS.");
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
