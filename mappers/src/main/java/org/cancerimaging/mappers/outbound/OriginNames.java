package org.cancerimaging.mappers.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Under which names the origin of a thing is kept, by its IRI (see {@link org.cancerimaging.mappers.privacy.CaseNames}). */
final class OriginNames {

    private static final Pattern CASE = Pattern.compile(".*/(case|study|series)/[^/#]+/[^/#]+((?:/[a-z]+/\\d{1,9})*)");
    private static final Pattern PART = Pattern.compile("(.*)/(([a-z]+)/\\d{1,9})");

    private OriginNames() {}

    /** What it is: {@code stage/1} and {@code stage}, or {@code series}; always the IRI too. */
    static List<String> kinds(String iri) {
        Matcher whole = CASE.matcher(iri);
        if (!whole.matches()) {
            return List.of(iri);
        }
        Matcher part = PART.matcher(whole.group(2));
        return part.matches() ? List.of(part.group(2), part.group(3), iri) : List.of(whole.group(1), iri);
    }

    /** The thing and what it is part of, the nearest first. */
    static List<String> wholes(String iri) {
        List<String> wholes = new ArrayList<>(List.of(iri));
        Matcher whole = CASE.matcher(iri);
        if (whole.matches()) {
            int parts = whole.group(2).length();
            String rest = iri;
            for (Matcher part = PART.matcher(rest); parts > 0 && part.matches(); part = PART.matcher(rest)) {
                parts -= rest.length() - part.group(1).length();
                rest = part.group(1);
                wholes.add(rest);
            }
        }
        return wholes;
    }
}
