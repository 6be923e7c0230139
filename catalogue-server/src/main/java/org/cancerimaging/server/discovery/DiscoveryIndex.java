package org.cancerimaging.server.discovery;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.AfterStart;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.PublicRecords;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index over all published datasets. Thread-safe.
 *
 * <p>The first question after a commit brings it up to date, reading only what changed; all others read an immutable
 * snapshot. A store that fails meanwhile is an error to the one who asks, never an empty index.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE) // people wait for it, for what else is made after the start they do not
final class DiscoveryIndex implements AfterStart {

    private static final Logger LOG = LoggerFactory.getLogger(DiscoveryIndex.class);

    private final Catalogue catalogue;
    private final PublicRecords records;
    private final Map<String, Entry> known = new HashMap<>();
    private final KnownWords words = new KnownWords(Ontology.load());
    private volatile IndexDocument current = IndexDocument.of(Snapshot.of(0, List.of(), Ontology.load()));

    DiscoveryIndex(Catalogue catalogue, PublicRecords records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    /** The index as of the newest revision. */
    Snapshot now() {
        return document().snapshot();
    }

    /** The same, as it is sent to browsers. */
    IndexDocument document() {
        IndexDocument document = current;
        return document.snapshot().revision() == catalogue.revision() ? document : update();
    }

    /** Builds the index before the first question, or while it waits. */
    @Override
    public void run() {
        try {
            LOG.debug("Search index: {} datasets", now().datasets().size());
        } catch (StoreUnavailable outage) {
            LOG.warn("The search index waits for the store");
        }
    }

    private synchronized IndexDocument update() {
        PublicRecords.Snapshot newest = records.now();
        if (current.snapshot().revision() != newest.number()) {
            List<Revision> published = newest.published();
            catalogue.read(data -> refresh(published, data));
            List<IndexedDataset> datasets =
                    known.values().stream().map(Entry::dataset).toList();
            current = IndexDocument.of(Snapshot.of(newest.number(), datasets, Ontology.load()));
        }
        return current;
    }

    private int refresh(List<Revision> published, DatasetGraph data) {
        DatasetReader reader = new DatasetReader(Ontology.load(), words);
        Map<String, Entry> fresh = new HashMap<>();
        for (Revision revision : published) {
            Entry entry = known.get(revision.id());
            fresh.put(
                    revision.id(),
                    entry != null && entry.revision() == revision.number()
                            ? entry
                            : new Entry(revision.number(), reader.read(revision, data.getGraph(revision.dataset()))));
        }
        known.clear();
        known.putAll(fresh);
        return fresh.size();
    }

    private record Entry(long revision, IndexedDataset dataset) {}
}
