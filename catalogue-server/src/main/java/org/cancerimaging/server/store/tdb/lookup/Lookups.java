package org.cancerimaging.server.store.tdb.lookup;

import java.util.List;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/** The lookups of one TDB2 database, made cheaper for reads that ask all graphs at once. Thread-safe. */
public final class Lookups {

    private final RememberingIndex index;

    private Lookups(RememberingIndex index) {
        this.index = index;
    }

    /** Takes the place of the database's index by subject. Its answers stay what they were. */
    public static Lookups in(DatasetGraphTDB graphs) {
        TupleTable table = graphs.getQuadTable().getNodeTupleTable().getTupleTable();
        List<String> names =
                List.of(table.getIndexes()).stream().map(TupleIndex::getName).toList();
        int bySubject = names.indexOf("SPOG");
        int byValue = names.indexOf("POSG");
        RememberingIndex remembering =
                new RememberingIndex(table.getIndex(bySubject), table.getIndex(byValue), graphs.getTxnSystem());
        // Of indexes that fit equally the first is asked, and a statement whose graph alone is open fits both of these.
        int first = Math.min(bySubject, byValue);
        table.setTupleIndex(bySubject + byValue - first, table.getIndex(byValue));
        table.setTupleIndex(first, remembering);
        return new Lookups(remembering);
    }

    /** Lets go of what the read of this thread remembers; to be called at its end. */
    public void forget() {
        index.forget();
    }
}
