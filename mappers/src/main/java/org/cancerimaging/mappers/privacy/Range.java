package org.cancerimaging.mappers.privacy;

/**
 * The numbers that are possible for an attribute, and how finely they are written.
 *
 * @param least smallest possible number, itself included
 * @param most largest possible number, itself included
 * @param decimals digits after the decimal point that mean something, 0 to 6
 */
public record Range(double least, double most, int decimals) {

    /** Checks the limits. */
    public Range {
        if (!(least <= most) || decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException(
                    "least " + least + " must not be above most " + most + ", decimals from 0 to 6, not " + decimals);
        }
    }

    /** Whether the number is possible. */
    public boolean holds(double number) {
        return number >= least && number <= most;
    }
}
