package org.cancerimaging.server.query;

import java.time.Duration;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.server.query.text.PublicTexts;
import org.cancerimaging.server.store.Catalogue;

/**
 * The public store for a query that searches text: the index is made as new as the store first.
 *
 * @param patience how long it may wait for the index
 */
record SearchedStore(Catalogue catalogue, PublicTexts texts, Duration patience) implements QueryJob.Store {

    @Override
    public <T> T read(Function<DatasetGraph, T> work) {
        texts.catchUp(patience);
        return catalogue.read(work);
    }
}
