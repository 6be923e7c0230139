package org.cancerimaging.mappers.outbound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.derive.Coverage;
import org.cancerimaging.mappers.privacy.DisclosureTally;
import org.cancerimaging.ontology.TermMatch;

/** What one mapper's run has come to so far, apart from its cases. */
final class RunRecord {

    /** Beyond this many, problems of a code are only counted, so that memory stays bounded. */
    private static final int KEPT_PER_CODE = 500_000;

    /** More different texts than this are no vocabulary but free text. */
    private static final int KEPT_TEXTS = 20_000;

    /**
     * A text that no term map knows.
     *
     * @param vocabulary the term map that was asked
     * @param text as found
     */
    record Unmapped(String vocabulary, String text) implements Comparable<Unmapped> {
        @Override
        public int compareTo(Unmapped other) {
            int order = vocabulary.compareTo(other.vocabulary);
            return order != 0 ? order : text.compareTo(other.text);
        }

        @Override
        public String toString() {
            return "Unmapped[" + vocabulary + "]";
        }
    }

    /**
     * A text and what it was mapped to.
     *
     * @param vocabulary the term map or code list that was asked
     * @param text as found
     * @param match the concept, how, and by which rule
     */
    record Mapped(String vocabulary, String text, TermMatch match) {
        @Override
        public String toString() {
            return "Mapped[" + vocabulary + "]";
        }
    }

    private final DisclosureTally tally = new DisclosureTally();
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, String> facts = new TreeMap<>();
    private final SortedMap<String, ProblemCount> problems = new TreeMap<>();
    private final SortedMap<Unmapped, Long> unmapped = new TreeMap<>();
    private final Map<Mapped, Long> mapped = new HashMap<>();
    private final Map<Integer, Long> firstYears = new HashMap<>();
    private final Map<Integer, Long> lastYears = new HashMap<>();
    private long imageBytes;
    private final List<Issue> issues = new ArrayList<>();
    private final List<Quarantined> quarantine = new ArrayList<>();

    /**
     * A row that was left out as a whole.
     *
     * @param row number in the source
     * @param code why
     */
    record Quarantined(long row, String code) {}

    void issue(Issue issue) {
        ProblemCount count = problems.merge(issue.code(), ProblemCount.first(issue), (known, one) -> known.another());
        if (count.number() <= KEPT_PER_CODE) {
            issues.add(issue);
        }
    }

    void rejected(long row, List<Issue> reasons) {
        reasons.forEach(this::issue);
        if (quarantine.size() < KEPT_PER_CODE) {
            reasons.stream().findFirst().ifPresent(issue -> quarantine.add(new Quarantined(row, issue.code())));
        }
    }

    void unmapped(String vocabulary, String text) {
        Unmapped found = new Unmapped(vocabulary, text);
        if (unmapped.size() < KEPT_TEXTS || unmapped.containsKey(found)) {
            unmapped.merge(found, 1L, Long::sum);
        }
    }

    void mapped(String vocabulary, String text, TermMatch match) {
        Mapped found = new Mapped(vocabulary, text, match);
        if (mapped.size() < KEPT_TEXTS || mapped.containsKey(found)) {
            mapped.merge(found, 1L, Long::sum);
        }
    }

    void count(String what, long number) {
        counts.merge(what, number, Long::sum);
    }

    void fact(String name, String value) {
        facts.put(name, value);
    }

    void imaged(SortedSet<Integer> years) {
        if (!years.isEmpty()) {
            firstYears.merge(years.first(), 1L, Long::sum);
            lastYears.merge(years.last(), 1L, Long::sum);
        }
    }

    void imageBytes(long bytes) {
        imageBytes += bytes;
    }

    Coverage coverage() {
        return Coverage.of(firstYears, lastYears, imageBytes);
    }

    DisclosureTally tally() {
        return tally;
    }

    SortedMap<String, Long> counts() {
        return counts;
    }

    SortedMap<String, String> facts() {
        return facts;
    }

    SortedMap<String, ProblemCount> problems() {
        return problems;
    }

    SortedMap<Unmapped, Long> unmapped() {
        return unmapped;
    }

    Map<Mapped, Long> mapped() {
        return Collections.unmodifiableMap(mapped);
    }

    List<Issue> issues() {
        return issues;
    }

    List<Quarantined> quarantine() {
        return quarantine;
    }
}
