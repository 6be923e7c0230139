package org.cancerimaging.server.store.tdb.lookup;

import java.util.Iterator;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionalSystem;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;
import org.jspecify.annotations.Nullable;

/** The index by subject, with a memory for each read. What is written, and what a write reads, goes to the index alone. */
final class RememberingIndex extends TupleIndexWrapper {

    private final TupleIndex byValue;
    private final TransactionalSystem transactions;

    @SuppressWarnings("ThreadLocalUsage") // of this object: a thread may read two databases at once
    private final ThreadLocal<@Nullable Memory> memory = new ThreadLocal<>();

    RememberingIndex(TupleIndex bySubject, TupleIndex byValue, TransactionalSystem transactions) {
        super(bySubject);
        this.byValue = byValue;
        this.transactions = transactions;
    }

    @Override
    public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        Transaction reading = transactions.getThreadTransaction();
        if (reading == null || !reading.isReadTxn() || !Memory.isLookup(pattern)) {
            return super.find(pattern);
        }
        return of(reading).find(pattern);
    }

    private Memory of(Transaction reading) {
        Memory now = memory.get();
        if (now == null || now.transaction() != reading) {
            now = new Memory(reading, new Subjects(index), new Facets(byValue), index);
            memory.set(now);
        }
        return now;
    }

    void forget() {
        memory.remove();
    }
}
