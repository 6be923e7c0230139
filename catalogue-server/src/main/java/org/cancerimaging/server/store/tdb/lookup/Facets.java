package org.cancerimaging.server.store.tdb.lookup;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdType;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.jspecify.annotations.Nullable;

/**
 * The values that subjects are tested for. A value is read as a whole once the tests so far took as long as that would:
 * reading in vain costs a third more than the tests themselves, most queries take far less.
 */
final class Facets {

    /** Fewer tests are not worth it. */
    private static final int TESTS = 256;

    /** A test in the tree takes as long as reading so many statements in their order. */
    static final int STATEMENTS_PER_TEST = 24;

    /** When a value had too many subjects, it is tried again after so many times the tests. */
    private static final int PATIENCE = 4;

    /** More values are not counted: who tests for each value once wins nothing. */
    private static final int VALUES = 64;

    /** Subjects of all values together: some megabytes. */
    private static final int MOST = 500_000;

    private final Map<Value, Tests> tests = new HashMap<>();
    private final TupleIndex byValue;
    private int room = MOST;

    Facets(TupleIndex byValue) {
        this.byValue = byValue;
    }

    /** A value of a property; the kind is told apart, since TDB2 takes the number 1 and the truth value for the same. */
    private record Value(NodeId property, NodeId value, NodeIdType kind) {}

    private static final class Tests {
        private int number;
        private int next = TESTS;
        private @Nullable Facet facet;
    }

    /** The subjects with a value; null as long as it is not worth to know them all. */
    @Nullable
    Facet of(NodeId property, NodeId value) {
        Value tested = new Value(property, value, value.type());
        Tests so = tests.get(tested);
        if (so == null) {
            return tests.size() < VALUES ? first(tested) : null;
        }
        if (so.facet == null && ++so.number >= so.next) {
            so.facet = read(tested, Math.min(room, so.number * STATEMENTS_PER_TEST));
            so.next = PATIENCE * so.number;
        }
        return so.facet;
    }

    private @Nullable Facet first(Value tested) {
        tests.put(tested, new Tests());
        return null;
    }

    private @Nullable Facet read(Value tested, int most) {
        Iterator<Tuple<NodeId>> found = byValue.find(
                TupleFactory.create4(NodeId.NodeIdAny, NodeId.NodeIdAny, tested.property(), tested.value()));
        Facet facet = new Facet();
        while (found.hasNext() && facet.size() < most) {
            facet.add(found.next());
        }
        boolean all = !found.hasNext();
        Iter.close(found);
        if (!all) {
            return null;
        }
        room -= facet.size();
        return facet;
    }
}
