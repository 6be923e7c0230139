package org.cancerimaging.server.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The only door to the two triple stores. Thread-safe: many readers beside one writer, each reader on a snapshot.
 *
 * <p>A store that cannot answer throws {@link StoreUnavailable}, shown as 503; it never looks empty.
 */
public interface Catalogue extends AutoCloseable {

    /** Reads the public store in one transaction. The dataset must not escape the function. */
    <T> T read(Function<DatasetGraph, T> work);

    /** Reads the restricted store (layer P, held records) in one transaction. */
    <T> T readRestricted(Function<DatasetGraph, T> work);

    /**
     * Reads both stores and the log as they are at one moment; commits wait for the moment, not for the work.
     *
     * @throws StoreUnavailable when a database or the log cannot be read
     */
    <T> T snapshot(Function<Snapshot, T> work);

    /**
     * Makes all changes of one submission or none: survives a kill at any moment.
     *
     * @param submission the submission's id, written to the log
     * @param changes one per dataset record, in order
     * @return one revision per change
     * @throws StoreUnavailable when the disk or a database fails; nothing is changed, or all of it once the store recovers
     * @throws IllegalArgumentException when one graph name stands twice, or in both stores
     * @throws Overtaken when a record has a newer revision than the {@link Change#base} of its change
     */
    List<Revision> commit(String submission, List<Change> changes);

    /** Number of the newest revision; 0 when nothing was ever committed. */
    long revision();

    /** The newest revision of the record with this id, whatever its state. */
    Optional<Revision> newest(String id);

    /** The newest revision of the record of this dataset, whatever its state. */
    Optional<Revision> newest(Node dataset);

    /** All revisions of the record with this id, oldest first; none when there is no such record. */
    List<Revision> revisions(String id);

    /** All revisions after the number, oldest first. */
    List<Revision> changes(long after);

    /** What past revisions put into the public store. */
    History history();

    /**
     * Gives back the room that replaced and removed graphs take on the disk. Reads and commits go on
     * meanwhile. The store also does it by itself, in the background.
     *
     * @throws StoreUnavailable when there is no room for the copy; then everything is as before
     */
    Compaction compact();

    @Override
    void close();
}
