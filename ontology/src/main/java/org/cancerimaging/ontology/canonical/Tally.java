package org.cancerimaging.ontology.canonical;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what was renamed. */
final class Tally {

    private final Map<Step, Long> counts = new HashMap<>();

    void add(Named named) {
        named.steps().forEach(step -> counts.merge(step, 1L, Long::sum));
    }

    /** In order of rule and name, so that equal input gives equal output. */
    List<Renaming> renamings() {
        return counts.entrySet().stream()
                .map(entry -> renaming(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Renaming::rule)
                        .thenComparing(Renaming::from)
                        .thenComparing(Renaming::to))
                .toList();
    }

    private static Renaming renaming(Step step, long count) {
        return new Renaming(
                step.rule().kind().told(),
                step.from(),
                step.to(),
                count,
                step.rule().id());
    }
}
