package org.cancerimaging.server.bench.sparql;

/**
 * The names that belong to one invented dataset.
 *
 * @param base start of all IRIs, ends in a slash
 * @param number counts from zero
 */
record DatasetName(String base, int number) {

    /** Datasets that one submission brings; all of one provider. */
    static final int TOGETHER = 100;

    private static final int PROVIDERS = 30;

    String provider() {
        return "p" + number / TOGETHER % PROVIDERS;
    }

    String iri() {
        return base + "dataset/d" + number;
    }

    String cases() {
        return iri() + "#cases";
    }

    String publisher() {
        return base + "provider/" + provider();
    }

    String distribution() {
        return base + "distribution/d" + number;
    }
}
