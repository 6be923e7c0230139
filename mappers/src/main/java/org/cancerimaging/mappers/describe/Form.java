package org.cancerimaging.mappers.describe;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** How the value of a key is written. */
enum Form {
    /** One text. */
    TEXT("a text", false),
    /** One text in English, or one per language. */
    TEXTS("a text, or one text per language below en, de, fr …", false),
    /** Several texts, or one. */
    WORDS("a list of texts, e.g. [lung cancer, screening]", true),
    /** A word of a code list. */
    CODE("a word of the code list", false),
    /** Several words of a code list, or one. */
    CODES("a list of words of the code list", true),
    /** A day. */
    DATE("a date such as 2026-03-10", false),
    /** A year or a day. */
    WHEN("a year such as 2026, or a date such as 2026-03-10", false),
    /** A year and nothing finer: days of acquisition stay at the site. */
    YEAR("a year from 1900 to 2100 and nothing finer", false),
    /** An e-mail address. */
    EMAIL("an e-mail address such as data@example.org", false),
    /** A web address. */
    IRI("an address that starts with http:// or https://", false),
    /** Several web addresses, or one. */
    IRIS("a list of addresses that start with http:// or https://", true),
    /** As EUCAIM wants versions (v2.0, Dataset, identification). */
    VERSION("a version such as 1.0.0 or 2026.08.1", false);

    private static final Pattern YEARS = Pattern.compile("19\\d\\d|20\\d\\d|2100");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`/]+[^\\s<>\"{}|\\\\^`]*");
    private static final Pattern VERSIONS = Pattern.compile("v?[0-9]+[.][0-9]+([.][0-9]+)?([-+.][0-9A-Za-z.+-]+)?");

    private final String expected;
    private final boolean several;

    Form(String expected, boolean several) {
        this.expected = expected;
        this.several = several;
    }

    /** In plain words, what is right. */
    String expected() {
        return expected;
    }

    /** Whether a list may stand there. */
    boolean several() {
        return several;
    }

    boolean isCode() {
        return this == CODE || this == CODES;
    }

    /** Whether one value is written rightly; words of code lists are for others to check. */
    boolean takes(String text) {
        return switch (this) {
            case TEXT, TEXTS, WORDS, CODE, CODES -> true;
            case DATE -> isDate(text);
            case WHEN -> isDate(text) || YEARS.matcher(text).matches();
            case YEAR -> YEARS.matcher(text).matches();
            case EMAIL -> ADDRESS.matcher(text).matches();
            case IRI, IRIS -> LINK.matcher(text).matches();
            case VERSION -> VERSIONS.matcher(text).matches();
        };
    }

    private static boolean isDate(String text) {
        try {
            return text.length() == 10 && text.equals(LocalDate.parse(text).toString());
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
