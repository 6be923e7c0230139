package org.cancerimaging.server.bench.sparql;

import java.util.List;
import java.util.function.IntFunction;

/**
 * What every engine is asked.
 *
 * @param name short, for the table
 * @param store where the answer lies
 * @param isGraph whether the answer is RDF and not rows
 * @param queries asked one after the other; the number tells which dataset is meant, where one is
 */
record Question(String name, Store store, boolean isGraph, IntFunction<List<String>> queries) {

    /** The queries with something behind that makes them new to a cache of answers, but not harder. */
    List<String> fresh(int round) {
        return queries.apply(round).stream()
                .map(query -> query + "\n# " + round)
                .toList();
    }

    /** The queries as they always are. */
    List<String> same() {
        return queries.apply(0);
    }
}
