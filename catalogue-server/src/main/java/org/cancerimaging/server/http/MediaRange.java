package org.cancerimaging.server.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One element of an Accept header (RFC 9110 §12.5.1). Parameters other than {@code q} are not told apart.
 *
 * @param type e.g. {@code text}, or {@code *}
 * @param subtype e.g. {@code turtle}, or {@code *}
 * @param quality 0 to 1; 0 refuses
 */
record MediaRange(String type, String subtype, double quality) {

    /** Reads a header's value; what is no media range is left out. */
    static List<MediaRange> parse(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(MediaRange::element)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<MediaRange> element(String text) {
        String[] parts = text.trim().toLowerCase(Locale.ROOT).split(";", -1);
        String[] names = parts[0].trim().split("/", -1);
        if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
            return Optional.empty();
        }
        return quality(parts).map(quality -> new MediaRange(names[0].trim(), names[1].trim(), quality));
    }

    private static Optional<Double> quality(String[] parts) {
        for (String part : parts) {
            String parameter = part.trim();
            if (parameter.startsWith("q=")) {
                return number(parameter.substring(2).trim());
            }
        }
        return Optional.of(1.0);
    }

    private static Optional<Double> number(String text) {
        return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }

    boolean matches(String mediaType) {
        String[] names = mediaType.split("/", 2);
        return (type.equals("*") || type.equals(names[0])) && (subtype.equals("*") || subtype.equals(names[1]));
    }

    /** 0 for everything, 1 for a whole type, 2 for one media type: the most specific range decides. */
    int precision() {
        if (type.equals("*")) {
            return 0;
        }
        return subtype.equals("*") ? 1 : 2;
    }
}
