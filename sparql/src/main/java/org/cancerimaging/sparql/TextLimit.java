package org.cancerimaging.sparql;

/** The longest text that an expression may make: doubling one thirty times would fill the memory of any machine. */
final class TextLimit {

    /** Characters of one value. */
    static final long MAX_CHARACTERS = 1_000_000;

    private TextLimit() {}

    static void check(long characters) {
        if (characters > MAX_CHARACTERS) {
            throw new CostlyExpression("An expression makes a text of more than " + MAX_CHARACTERS
                    + " characters. Return the parts in rows of their own.");
        }
    }
}
