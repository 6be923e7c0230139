package org.cancerimaging.mappers.outbound;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cancerimaging.mappers.Issue;

/**
 * How often a problem came up.
 *
 * @param number exact; of files and rows, or of people and series
 * @param people whether people, studies or series are counted, of which no small number may be shown
 * @param expected what a correct source has
 * @param done what was done about it
 */
record ProblemCount(long number, boolean people, String expected, String done) {

    static ProblemCount first(Issue issue) {
        return new ProblemCount(1, issue.file().isEmpty(), issue.expected(), issue.done());
    }

    /** How often each code came up. */
    static SortedMap<String, ProblemCount> of(List<Issue> issues) {
        SortedMap<String, ProblemCount> counts = new TreeMap<>();
        issues.forEach(issue -> counts.merge(issue.code(), first(issue), (known, one) -> known.another()));
        return counts;
    }

    ProblemCount another() {
        return new ProblemCount(number + 1, people, expected, done);
    }

    /** The number as it may be shown. */
    String shown() {
        return people ? ReportFiles.rounded(number) : Long.toString(number);
    }

    /** A line for people: how often, what was expected, what was done. */
    String line(String code) {
        return code + ", " + shown() + " times: expected " + expected + " -> " + done;
    }

    /** Shows the number only as far as it may be shown. */
    @Override
    public String toString() {
        return "ProblemCount[" + shown() + "]";
    }
}
