package org.cancerimaging.mappers.privacy;

/**
 * Five years of age in which a person disappears: {@code 0-4}, {@code 5-9} … {@code 85-89}, and {@code 90+}.
 *
 * @param from youngest age in it, in years; a multiple of 5 up to 90
 */
public record AgeBand(int from) {

    private static final int WIDTH = 5;
    private static final int OLDEST = 90;

    /** Checks the range. */
    public AgeBand {
        if (from < 0 || from > OLDEST || from % WIDTH != 0) {
            throw new IllegalArgumentException("an age band starts at a multiple of 5 from 0 to 90, not at " + from);
        }
    }

    /** The band of an age in whole years, 0 or more. */
    public static AgeBand of(int years) {
        return new AgeBand(Math.min(years / WIDTH * WIDTH, OLDEST));
    }

    /** The band with this notation, e.g. {@code 45-49} or {@code 90+}. */
    public static AgeBand parse(String notation) {
        return new AgeBand(Integer.parseInt(notation.replaceFirst("\\D.*", "")));
    }

    /** Oldest age in it; 90 for the open band, whose true end tells about single people. */
    public int to() {
        return from == OLDEST ? OLDEST : from + WIDTH - 1;
    }

    /** How it is written: {@code 45-49}, {@code 90+}. */
    public String notation() {
        return from == OLDEST ? "90+" : from + "-" + to();
    }
}
