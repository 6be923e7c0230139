package org.cancerimaging.mappers.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ages in whole years, from what sources have. Nothing of the dates that went in comes out. */
public final class Age {

    /** The highest age that is taken for true, in years. */
    public static final int HIGHEST = 120;

    private static final Pattern AGE_STRING = Pattern.compile("(\\d{1,3})([DWMY])");

    private Age() {}

    /**
     * Reads a DICOM age such as {@code 045Y} or {@code 006M} (value representation AS, PS3.5 section 6.2).
     *
     * @return whole years from 0 to 120; empty where the text is no such age
     */
    public static OptionalInt ofAgeString(@Nullable String text) {
        Matcher matcher = AGE_STRING.matcher(text == null ? "" : text.strip());
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        return likely(
                switch (matcher.group(2)) {
                    case "Y" -> number;
                    case "M" -> number / 12;
                    case "W" -> number * 7 / 365;
                    default -> number / 365;
                });
    }

    /** The age on a day, or nothing when a date is missing or the result is below 0 or above 120. */
    public static OptionalInt between(@Nullable LocalDate birth, @Nullable LocalDate day) {
        if (birth == null || day == null || day.isBefore(birth)) {
            return OptionalInt.empty();
        }
        return likely(Period.between(birth, day).getYears());
    }

    /** Whether ages of one person on one day can all be true: sources that round differently are a year apart at most. */
    public static boolean agree(Collection<Integer> ages) {
        return ages.isEmpty() || Collections.max(ages) - Collections.min(ages) <= 1;
    }

    /** Reads a DICOM date, {@code yyyymmdd} or the old {@code yyyy.mm.dd} (value representation DA); null if it is none. */
    public static @Nullable LocalDate date(@Nullable String text) {
        String digits = text == null ? "" : text.strip().replace(".", "");
        try {
            return digits.length() == 8 ? LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE) : null;
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** The same number when it is an age people reach. */
    public static OptionalInt likely(int years) {
        return years < 0 || years > HIGHEST ? OptionalInt.empty() : OptionalInt.of(years);
    }
}
