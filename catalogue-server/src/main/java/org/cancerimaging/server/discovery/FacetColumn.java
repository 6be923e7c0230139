package org.cancerimaging.server.discovery;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cancerimaging.ontology.FacetDefinition;

/** One facet over all datasets: who has which option. Immutable. */
final class FacetColumn {

    private final FacetDefinition facet;
    private final List<FacetOption> options;
    private final int[][] stated;
    private final BitSet[] having;
    private final BitSet covered;
    private final Map<String, Integer> byName = new HashMap<>();

    /**
     * Makes a column.
     *
     * @param stated positions of the options that each dataset states itself
     * @param having datasets by option, those that state a narrower one included
     */
    FacetColumn(FacetDefinition facet, List<FacetOption> options, int[][] stated, BitSet[] having) {
        this.facet = facet;
        this.options = List.copyOf(options);
        this.stated = stated;
        this.having = having;
        this.covered = new BitSet(stated.length);
        for (BitSet datasets : having) {
            covered.or(datasets);
        }
        for (int option = options.size() - 1; option >= 0; option--) {
            byName.put(options.get(option).notation(), option);
        }
        for (int option = 0; option < options.size(); option++) {
            byName.put(options.get(option).value(), option);
        }
    }

    FacetDefinition facet() {
        return facet;
    }

    List<FacetOption> options() {
        return options;
    }

    /** Position of the option with this IRI or notation; empty where no dataset has it. */
    Optional<Integer> option(String valueOrNotation) {
        return Optional.ofNullable(byName.get(valueOrNotation));
    }

    int[] stated(int dataset) {
        return stated[dataset].clone();
    }

    /** Datasets with at least one of the options; nothing where the list is empty. */
    BitSet anyOf(List<Integer> chosen) {
        BitSet any = new BitSet(stated.length);
        chosen.forEach(option -> any.or(having[option]));
        return any;
    }

    /** How many of the datasets have the option. */
    int count(int option, BitSet among) {
        return overlap(having[option], among);
    }

    /** How many of the datasets have any option. */
    int covered(BitSet among) {
        return overlap(covered, among);
    }

    private static int overlap(BitSet left, BitSet right) {
        BitSet both = (BitSet) left.clone();
        both.and(right);
        return both.cardinality();
    }
}
