package org.cancerimaging.server.history;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.PastGraphs;
import org.cancerimaging.server.store.PublicRecords;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;

/** The revisions that anybody may see: those that were public, of records that are public now. */
@Singleton
final class PastRecords {

    private final Catalogue catalogue;
    private final PublicRecords records;

    PastRecords(Catalogue catalogue, PublicRecords records) {
        this.catalogue = catalogue;
        this.records = records;
    }

    /**
     * The public revisions of a record, oldest first.
     *
     * @throws CatalogueException 404 for an unknown record, 410 for one that was taken back, with all its past
     */
    List<Revision> of(String id) {
        Revision now =
                records.now().of(id).filter(revision -> !revision.ofProvider()).orElseThrow(PastRecords::unknown);
        if (now.state() == State.WITHDRAWN) {
            throw new CatalogueException(410, "RECORD-0002", "This record was taken back by its provider.");
        }
        return all(id);
    }

    /** The published revisions of a record, whether it was taken back or not. */
    List<Revision> all(String id) {
        return catalogue.revisions(id).stream()
                .filter(revision -> revision.state() == State.PUBLISHED)
                .toList();
    }

    /**
     * One public revision of a record.
     *
     * @throws CatalogueException as {@link #of}, and 404 HISTORY-0001 when it has no such revision
     */
    Revision of(String id, String number) {
        return of(id).stream()
                .filter(revision -> Long.toString(revision.number()).equals(number))
                .findAny()
                .orElseThrow(() -> new CatalogueException(
                        404,
                        "HISTORY-0001",
                        "The record has no such public revision. All are listed at /dataset/" + id + "/revisions."));
    }

    /**
     * The graphs of a record as they were after the revision, by name. A graph that the revision left alone is that of
     * an earlier one.
     *
     * @throws CatalogueException 404 HISTORY-0002 when it was made before the catalogue kept a history
     */
    Map<Node, Graph> graphs(Revision revision) {
        return PastGraphs.of(catalogue.history(), revision, all(revision.id()))
                .orElseThrow(() -> new CatalogueException(
                        404,
                        "HISTORY-0002",
                        "What this revision said was not kept: it is older than the catalogue's history."));
    }

    /** What a revision said of the dataset itself. */
    Graph description(Revision revision) {
        return graphs(revision).getOrDefault(revision.dataset(), Graph.emptyGraph);
    }

    /** The revision of each record that was public after a revision and is not taken back now, in order of id. */
    Stream<Revision> asOf(long number) {
        Map<String, Revision> then = new HashMap<>();
        catalogue.changes(0).stream()
                .takeWhile(revision -> revision.number() <= number)
                .filter(revision -> revision.state() != State.HELD)
                .forEach(revision -> then.put(revision.id(), revision));
        PublicRecords.Snapshot now = records.now();
        return then.values().stream()
                .filter(revision -> revision.state() == State.PUBLISHED)
                .filter(revision -> now.of(revision.id())
                        .filter(current -> current.state() == State.PUBLISHED)
                        .isPresent())
                .sorted(Comparator.comparing(Revision::id));
    }

    /** Number of the last revision that was made by then; 0 when there was none. */
    long lastBy(Instant moment) {
        return catalogue.changes(0).stream()
                .takeWhile(revision -> !revision.at().isAfter(moment))
                .mapToLong(Revision::number)
                .max()
                .orElse(0);
    }

    private static CatalogueException unknown() {
        return new CatalogueException(
                404,
                "RECORD-0001",
                "There is no such record. The id of a dataset is wanted. All records are listed at /catalog.");
    }
}
