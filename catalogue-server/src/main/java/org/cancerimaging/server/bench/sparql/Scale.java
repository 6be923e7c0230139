package org.cancerimaging.server.bench.sparql;

/**
 * How much data is made.
 *
 * @param datasets descriptions, above zero
 * @param cases patients of each dataset that has any, which is one of twenty
 */
record Scale(int datasets, int cases) {

    private static final int FULL_DATASETS = 10_000;
    private static final int CASES = 200;
    private static final int ONE_OF = 20;

    /** The part of 10,000 datasets and 100,000 cases with a million series. */
    static Scale of(double part) {
        return new Scale(Math.max(ONE_OF, (int) Math.round(FULL_DATASETS * part)), CASES);
    }

    boolean hasCases(int dataset) {
        return dataset % ONE_OF == 0;
    }
}
