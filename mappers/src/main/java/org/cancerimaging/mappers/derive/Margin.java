package org.cancerimaging.mappers.derive;

import java.util.BitSet;

/** Who and what has one value of a dimension; exact, so never written. */
final class Margin {

    final BitSet subjects = new BitSet();
    final BitSet studies = new BitSet();
    private long series;

    void addSeries(long number) {
        series += number;
    }

    long count(Measure measure) {
        return switch (measure) {
            case SUBJECTS -> subjects.cardinality();
            case STUDIES -> studies.cardinality();
            case SERIES -> series;
        };
    }

    /** Shows no count. */
    @Override
    public String toString() {
        return "Margin";
    }
}
