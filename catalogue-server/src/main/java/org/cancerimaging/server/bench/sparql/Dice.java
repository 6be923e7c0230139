package org.cancerimaging.server.bench.sparql;

import java.util.List;
import java.util.SplittableRandom;

/** The chances of one dataset: the same seed and number give the same data. */
final class Dice {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int TOKEN = 26;

    private final SplittableRandom random;

    Dice(long seed, int number) {
        random = new SplittableRandom(seed * 1_000_003 + number);
    }

    /** One of a list; what stands first comes more often, as with the makers of devices. */
    <T> T skewed(List<T> values) {
        double chance = random.nextDouble();
        return values.get((int) (values.size() * chance * chance));
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Both bounds belong to it. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean likely(double chance) {
        return random.nextDouble() < chance;
    }

    /** In the form of a pseudonym. */
    String token() {
        StringBuilder token = new StringBuilder(TOKEN);
        for (int at = 0; at < TOKEN; at++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }
}
