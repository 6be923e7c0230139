package org.cancerimaging.server.store.tdb.lookup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.NodeId;

/**
 * All that the database says of a subject.
 *
 * @param statements as the index has them: graph, subject, property, object, in order of property, object, graph
 */
record Subject(List<Tuple<NodeId>> statements) {

    Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        NodeId property = pattern.get(2);
        NodeId object = pattern.get(3);
        List<Tuple<NodeId>> found = new ArrayList<>(4);
        for (Tuple<NodeId> statement : statements) {
            if (same(property, statement.get(2)) && (NodeId.isAny(object) || same(object, statement.get(3)))) {
                found.add(statement);
            }
        }
        return found.iterator();
    }

    /** TDB2's own comparison takes the number 1 and the truth value for the same. */
    private static boolean same(NodeId one, NodeId other) {
        return one.type() == other.type() && one.equals(other);
    }
}
