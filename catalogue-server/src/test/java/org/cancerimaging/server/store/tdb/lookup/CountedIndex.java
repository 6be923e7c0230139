package org.cancerimaging.server.store.tdb.lookup;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;

/** Counts the statements that are read of an index, and how often any are. */
final class CountedIndex extends TupleIndexWrapper {

    private int reads;
    private int statements;

    private CountedIndex(TupleIndex index) {
        super(index);
    }

    /** The index of this order, for example SPOG. */
    static CountedIndex of(DatasetGraphTDB graphs, String order) {
        return List.of(graphs.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()).stream()
                .filter(one -> one.getName().equals(order))
                .findFirst()
                .map(CountedIndex::new)
                .orElseThrow();
    }

    @Override
    public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        reads++;
        return Iter.map(super.find(pattern), found -> {
            statements++;
            return found;
        });
    }

    int reads() {
        return reads;
    }

    int statements() {
        return statements;
    }

    static Node node(String name) {
        return NodeFactory.createURI("https://data.example.org/" + name);
    }
}
