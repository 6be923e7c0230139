package org.cancerimaging.mappers.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mapping tied to the columns of one table, so that rows are read without looking anything up by header.
 *
 * @param slots by target
 * @param missing texts that stand for no value
 * @param identifying places of columns whose values may name people
 * @param width number of columns
 * @param markers targets of markers in use
 * @param treatments targets of treatments in use
 */
record TablePlan(
        Map<String, Slot> slots,
        Set<String> missing,
        Set<Integer> identifying,
        int width,
        List<String> markers,
        List<String> treatments) {

    /**
     * Where a target's value comes from.
     *
     * @param rule how it is read
     * @param place column from 0; -1 for constants
     */
    record Slot(ColumnRule rule, int place) {}

    static TablePlan of(TableMapping mapping, TableHeader header) {
        Map<String, Slot> slots = new HashMap<>();
        for (ColumnRule rule : mapping.rules()) {
            int place = header.place(rule.column());
            if (rule.column().isEmpty() || place >= 0) {
                slots.put(rule.target().name(), new Slot(rule, rule.column().isEmpty() ? -1 : place));
            }
        }
        return new TablePlan(
                slots,
                mapping.missing(),
                header.identifyingPlaces(),
                header.width(),
                starting(slots, Target.MARKER),
                starting(slots, Target.TREATMENT));
    }

    private static List<String> starting(Map<String, Slot> slots, String start) {
        return slots.keySet().stream()
                .filter(target -> target.startsWith(start))
                .sorted()
                .toList();
    }
}
