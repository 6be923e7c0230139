package org.cancerimaging.shapes;

/**
 * A text that a regular expression may look at only so often: some expressions of others' shapes go through a text an
 * exponential number of times, and nothing else stops them.
 */
final class PatientText implements CharSequence {

    private static final int SPARE_LOOKS = 5_000_000;
    private static final int LOOKS_PER_CHARACTER = 200;

    private final CharSequence text;
    private final long[] left;

    PatientText(String text) {
        this(text, new long[] {SPARE_LOOKS + (long) LOOKS_PER_CHARACTER * text.length()});
    }

    private PatientText(CharSequence text, long[] left) {
        this.text = text;
        this.left = left;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left[0] < 0) {
            throw Faults.pattern();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new PatientText(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
