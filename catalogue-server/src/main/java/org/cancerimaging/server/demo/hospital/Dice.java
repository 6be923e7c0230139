package org.cancerimaging.server.demo.hospital;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** Seeded chance. Each patient has dice of their own, so a change in one leaves the others as they were. */
final class Dice {

    private static final int UID_BITS = 120;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Random random;

    Dice(long seed, String label) {
        this.random = new Random((seed * 31 + label.hashCode()) * SPREAD);
    }

    /** One of the values; repeat a value to make it likelier. */
    @SafeVarargs
    final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A whole number of the range, likelier in its middle. */
    int about(int least, int most) {
        return (between(least, most) + between(least, most) + between(least, most)) / 3;
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number of at most two decimals, with a dot. */
    String decimal(double least, double most) {
        return String.format(Locale.ROOT, "%.2f", least + random.nextDouble() * (most - least));
    }

    /** A day in the years, both included; the 29th and later never come. */
    LocalDate day(int firstYear, int lastYear) {
        return LocalDate.of(between(firstYear, lastYear), between(1, 12), between(1, 28));
    }

    /** A UID derived from a number (DICOM PS3.5 annex B.2). */
    String uid() {
        return "2.25." + new BigInteger(UID_BITS, random).setBit(UID_BITS);
    }
}
