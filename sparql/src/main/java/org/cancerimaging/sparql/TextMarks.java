package org.cancerimaging.sparql;

import org.jspecify.annotations.Nullable;

/**
 * How found words are marked, in the words of jena-text: {@code highlight:s:<b> | e:</b> | z:80 | m:2}.
 *
 * @param start stands before each word that was found
 * @param end stands after it
 * @param size characters of one piece of a long literal, about; 20 to 10,000
 * @param pieces at most, 1 to 20; they are joined by " … "
 */
public record TextMarks(String start, String end, int size, int pieces) {

    /** Arrows, as jena-text has them: no text of a catalogue has them, and no page takes them for markup. */
    static final TextMarks USUAL = new TextMarks("\u21a6", "\u21a4", 128, 3);

    private static final int LONGEST = 50;

    /** Checks the ranges. */
    public TextMarks {
        if (start.length() > LONGEST || end.length() > LONGEST || size < 20 || size > 10_000) {
            throw new IllegalArgumentException("marks of 50 characters, pieces of 20 to 10000");
        }
        if (pieces < 1 || pieces > 20) {
            throw new IllegalArgumentException("1 to 20 pieces");
        }
    }

    /**
     * Reads the options after {@code highlight:}; null when they are not understood. What is left out is as usual.
     */
    static @Nullable TextMarks read(String options) {
        TextMarks marks = USUAL;
        try {
            for (String option : options.split("\\|", -1)) {
                marks = option.isBlank() ? marks : marks.with(option.strip());
            }
            return marks;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private TextMarks with(String option) {
        int colon = option.indexOf(':');
        String value = option.substring(colon + 1);
        return switch (option.substring(0, Math.max(0, colon))) {
            case "s" -> new TextMarks(value, end, size, pieces);
            case "e" -> new TextMarks(start, value, size, pieces);
            case "z" -> new TextMarks(start, end, Integer.parseInt(value), pieces);
            case "m" -> new TextMarks(start, end, size, Integer.parseInt(value));
            default -> throw new IllegalArgumentException("unknown option");
        };
    }
}
