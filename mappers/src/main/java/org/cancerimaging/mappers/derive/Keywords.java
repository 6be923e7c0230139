package org.cancerimaging.mappers.derive;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cancerimaging.ontology.Ontology;

/**
 * Words to find a dataset by: those of its people, and the names of what it shows.
 *
 * @param ontology knows the names
 * @param counts knows what occurs
 */
record Keywords(Ontology ontology, Counts counts) {

    /** All of them, in English and in order. */
    SortedSet<String> with(List<String> said) {
        SortedSet<String> keywords = new TreeSet<>(said);
        keywords.add("cancer imaging");
        List.of(Dimension.MODALITY, Dimension.CONDITION)
                .forEach(dimension ->
                        counts.values(dimension).forEach(value -> keywords.add(ontology.label(value, "en"))));
        return keywords;
    }
}
