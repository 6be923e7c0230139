package org.cancerimaging.server.store.rdf4j;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * What an engine holds, as a dataset of Jena that lasts as long as one read and cannot be changed. A query that names no
 * graph asks all of them, as with TDB2 here; nothing is in a graph without a name.
 */
final class ReadGraphs extends DatasetGraphBaseFind {

    /** Graphs kept at the same time. */
    private static final int KEPT = 100;

    private final Engine.Reading reading;
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private final Map<Node, Graph> fetched = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, Graph> eldest) {
            return size() > KEPT;
        }
    };

    ReadGraphs(Engine.Reading reading) {
        this.reading = reading;
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isDefaultGraph(name) || Quad.isUnionGraph(name)) {
            return getDefaultGraph();
        }
        return reading.isFar()
                ? fetched.computeIfAbsent(name, graph -> new FetchedGraph(reading, graph))
                : GraphView.createNamedGraph(this, name);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return reading.graphs();
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return Iter.nullIterator();
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        Graph known = fetched.get(graph);
        return known == null
                ? reading.find(graph, any(subject), any(predicate), any(object))
                : Iter.map(known.find(subject, predicate, object), triple -> Quad.create(graph, triple));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return reading.find(Node.ANY, any(subject), any(predicate), any(object));
    }

    private static Node any(@Nullable Node term) {
        return term == null ? Node.ANY : term;
    }

    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw readOnly();
    }

    @Override
    public void removeGraph(Node name) {
        throw readOnly();
    }

    /** The read is the transaction. */
    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public boolean isInTransaction() {
        return true;
    }

    @Override
    public ReadWrite transactionMode() {
        return ReadWrite.READ;
    }

    @Override
    public TxnType transactionType() {
        return TxnType.READ;
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        throw new IllegalStateException("a read is a transaction already");
    }

    @Override
    public void commit() {}

    @Override
    public void abort() {}

    @Override
    public void end() {}

    /** What {@link org.apache.jena.sparql.core.DatasetGraph} asks of one that cannot be changed. */
    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a read changes nothing");
    }
}
