package org.cancerimaging.server.store.tdb.lookup;

import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.jspecify.annotations.Nullable;

/**
 * What one read has seen so far; of one thread.
 *
 * @param transaction of the read, whose data never change
 * @param index is asked for what is not remembered
 */
record Memory(Transaction transaction, Subjects subjects, Facets facets, TupleIndex index) {

    /** Whether subject and property are given and the graph is not: what a join asks again and again. */
    static boolean isLookup(Tuple<NodeId> pattern) {
        return NodeId.isAny(pattern.get(0))
                && !NodeId.isAny(pattern.get(1))
                && pattern.get(1).isPtr()
                && !NodeId.isAny(pattern.get(2));
    }

    /** The same statements in the same order as from the index. */
    Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        boolean isTest = !NodeId.isAny(pattern.get(3));
        Facet facet = isTest ? facets.of(pattern.get(2), pattern.get(3)) : null;
        if (facet != null) {
            return facet.find(pattern);
        }
        Subject subject = of(pattern.get(1), isTest);
        return subject == null ? index.find(pattern) : subject.find(pattern);
    }

    /** A test alone is no reason to read all that there is of a subject. */
    private @Nullable Subject of(NodeId id, boolean isTest) {
        return isTest ? subjects.known(id) : subjects.of(id);
    }
}
