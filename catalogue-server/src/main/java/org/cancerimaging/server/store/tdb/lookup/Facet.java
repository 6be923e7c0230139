package org.cancerimaging.server.store.tdb.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.NodeId;

/**
 * All subjects that have one value of one property.
 *
 * @param subjects where their nodes are, ascending; as often as there are graphs that say it
 * @param graphs that say it, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // for size: there may be hundreds of thousands
record Facet(long[] subjects, NodeId[] graphs) {

    /**
     * The statement of each graph that the subject has this value.
     *
     * @param pattern with subject, property and value
     */
    Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        long subject = pattern.get(1).getPtrLocation();
        int place = Arrays.binarySearch(subjects, subject);
        if (place < 0) {
            return Collections.emptyIterator();
        }
        while (place > 0 && subjects[place - 1] == subject) {
            place--;
        }
        List<Tuple<NodeId>> found = new ArrayList<>(1);
        for (; place < subjects.length && subjects[place] == subject; place++) {
            found.add(TupleFactory.create4(graphs[place], pattern.get(1), pattern.get(2), pattern.get(3)));
        }
        return found.iterator();
    }
}
