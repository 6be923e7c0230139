package org.cancerimaging.mappers.outbound;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run came to, in numbers that may be shown.
 *
 * @param mapper which mapper ran
 * @param counts of files, rows and other things that are not people, by name
 * @param facts what was found out about the source, e.g. its encoding
 * @param problems a line for each code: how often, what was expected, what was done
 * @param unmappedTexts how many different texts no term map knows
 * @param dataset people, studies and series of all mappers together, rounded
 * @param stillNeeded what the description lacks for the profiles, a line for each
 */
public record MappingResult(
        String mapper,
        SortedMap<String, Long> counts,
        SortedMap<String, String> facts,
        List<String> problems,
        int unmappedTexts,
        Map<String, String> dataset,
        List<String> stillNeeded) {

    /** Copies the maps. */
    public MappingResult {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        problems = List.copyOf(problems);
        dataset = Collections.unmodifiableMap(dataset);
        stillNeeded = List.copyOf(stillNeeded);
    }
}
