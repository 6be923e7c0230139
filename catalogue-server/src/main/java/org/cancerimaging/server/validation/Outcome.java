package org.cancerimaging.server.validation;

import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.shapes.Severity;

/**
 * What a validation found, over all documents.
 *
 * @param checked each document under each set of rules, in the order given
 * @param notes what the caller should know besides: names made canonical, shapes repaired, documents left out
 * @param failures documents that could not be read
 */
public record Outcome(List<Checked> checked, List<Note> notes, List<Failure> failures) {

    /** Copies the lists. */
    public Outcome {
        checked = List.copyOf(checked);
        notes = List.copyOf(notes);
        failures = List.copyOf(failures);
    }

    /** The outcome for a document that cannot be read. */
    public static Outcome of(Failure failure) {
        return new Outcome(List.of(), List.of(), List.of(failure));
    }

    /** Several outcomes as one. */
    public static Outcome of(List<Outcome> parts) {
        List<Checked> checked = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        parts.forEach(part -> {
            checked.addAll(part.checked);
            notes.addAll(part.notes);
            failures.addAll(part.failures);
        });
        return new Outcome(checked, notes, failures);
    }

    /** Whether all could be read and there is no violation; warnings do not count. */
    public boolean conforms() {
        return failures.isEmpty()
                && checked.stream().allMatch(each -> each.report().conforms());
    }

    /** How many checks looked at something. */
    public long applied() {
        return checked.stream().mapToLong(each -> each.report().applied()).sum();
    }

    /** How many of these found nothing wrong. */
    public long passed() {
        return checked.stream().mapToLong(each -> each.report().passed()).sum();
    }

    /** Whether nothing was looked at: then conforming means nothing. */
    public boolean isEmpty() {
        return applied() == 0
                && checked.stream().allMatch(each -> each.report().findings().isEmpty());
    }

    /** How many findings are this grave. */
    public long count(Severity severity) {
        return checked.stream()
                .flatMap(each -> each.report().findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The outcome in a sentence, e.g. {@code 42 of 45 checks passed: 3 violations, 1 warning}. */
    public String summary() {
        String unread = failures.isEmpty() ? "" : plural(failures.size(), "document") + " could not be read. ";
        return unread + (isEmpty() ? "Nothing was checked: no node is of a class that the profile looks at" : tally());
    }

    private String tally() {
        return passed() + " of " + applied() + " checks passed: " + counts();
    }

    private String counts() {
        return plural(count(Severity.VIOLATION), "violation") + ", " + plural(count(Severity.WARNING), "warning")
                + (count(Severity.INFO) == 0 ? "" : ", " + plural(count(Severity.INFO), "hint"));
    }

    static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
