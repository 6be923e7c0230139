package org.cancerimaging.server.store.tdb.lookup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.NodeId;

/** All subjects that have one value of one property, as often as there are graphs that say it. */
final class Facet {

    /** The garbage collector starts a round of the whole heap for each array of half a megabyte. */
    private static final int BLOCK = 4_096;

    /** Where their nodes are, ascending. */
    private final List<long[]> subjects = new ArrayList<>();

    private final List<NodeId[]> graphs = new ArrayList<>();
    private int size;
    private NodeId lastGraph = NodeId.NodeDoesNotExist;

    /** Adds a statement; they come in order of their subjects. */
    void add(Tuple<NodeId> statement) {
        if (size % BLOCK == 0) {
            subjects.add(new long[BLOCK]);
            graphs.add(new NodeId[BLOCK]);
        }
        // Neighbours mostly lie in one graph: one object for all.
        lastGraph = statement.get(0).equals(lastGraph) ? lastGraph : statement.get(0);
        subjects.get(size / BLOCK)[size % BLOCK] = statement.get(1).getPtrLocation();
        graphs.get(size / BLOCK)[size % BLOCK] = lastGraph;
        size++;
    }

    int size() {
        return size;
    }

    /**
     * The statement of each graph that the subject has this value.
     *
     * @param pattern with subject, property and value
     */
    Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        long subject = pattern.get(1).getPtrLocation();
        int place = first(subject);
        if (place == size || subject(place) != subject) {
            return Collections.emptyIterator();
        }
        List<Tuple<NodeId>> found = new ArrayList<>(1);
        for (; place < size && subject(place) == subject; place++) {
            NodeId graph = graphs.get(place / BLOCK)[place % BLOCK];
            found.add(TupleFactory.create4(graph, pattern.get(1), pattern.get(2), pattern.get(3)));
        }
        return found.iterator();
    }

    /** The first place that is not before the subject. */
    private int first(long subject) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (subject(middle) < subject) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private long subject(int place) {
        return subjects.get(place / BLOCK)[place % BLOCK];
    }
}
