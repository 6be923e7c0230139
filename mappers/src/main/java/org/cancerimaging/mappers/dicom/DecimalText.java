package org.cancerimaging.mappers.dicom;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a decimal string (PS3.5 6.2, DS and IS) out of bytes; the usual short ones without making a text of them. */
final class DecimalText {

    private static final int LONGEST = 64;
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = powers();

    private DecimalText() {}

    /** The number between two positions, padding set aside; null when it is none or not finite. */
    static @Nullable Double parse(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isPadding(bytes[start])) {
            start++;
        }
        while (end > start && isPadding(bytes[end - 1])) {
            end--;
        }
        if (start == end || end - start > LONGEST) {
            return null;
        }
        double simple = simple(bytes, start, end);
        return Double.isNaN(simple) ? any(bytes, start, end) : Double.valueOf(simple);
    }

    /** Sign, at most 15 digits and a point: exact, as both parts are exact and divided once. Else not a number. */
    private static double simple(byte[] bytes, int start, int end) {
        int at = bytes[start] == '-' || bytes[start] == '+' ? start + 1 : start;
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; at < end; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (bytes[at] == '.' && decimals < 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
            if (count > EXACT_DIGITS) {
                return Double.NaN;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double number = digits / POWERS[Math.max(decimals, 0)];
        return bytes[start] == '-' ? -number : number;
    }

    private static @Nullable Double any(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if ("0123456789+-.eE".indexOf(bytes[i]) < 0) {
                return null;
            }
        }
        try {
            double number = Double.parseDouble(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static boolean isPadding(byte letter) {
        return letter == ' ' || letter == 0;
    }

    private static double[] powers() {
        double[] powers = new double[EXACT_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
