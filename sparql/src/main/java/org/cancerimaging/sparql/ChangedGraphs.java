package org.cancerimaging.sparql;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * A store with some of its graphs replaced by copies in memory. The copies can be changed, the store below cannot; its
 * default graph is the union of all, or one graph.
 */
final class ChangedGraphs extends DatasetGraphCollection {

    private final DatasetGraph below;
    private final Map<Node, Graph> copies;
    private final @Nullable Node main;

    ChangedGraphs(DatasetGraph below, Set<Node> changeable) {
        this(below, new HashMap<>(), null);
        for (Node name : changeable) {
            Graph copy = GraphFactory.createDefaultGraph();
            below.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> copy.add(quad.asTriple()));
            copies.put(name, copy);
        }
    }

    private ChangedGraphs(DatasetGraph below, Map<Node, Graph> copies, @Nullable Node main) {
        this.below = below;
        this.copies = copies;
        this.main = main;
    }

    /** The same graphs with this one as the default graph; with the union when there is none. */
    ChangedGraphs seenFrom(@Nullable Node graph) {
        return new ChangedGraphs(below, copies, graph);
    }

    @Override
    public void add(Quad quad) {
        changeable(quad.getGraph()).add(quad.asTriple());
    }

    @Override
    public void delete(Quad quad) {
        changeable(quad.getGraph()).delete(quad.asTriple());
    }

    /** The copy of one of the graphs that can be changed. */
    Graph changeable(Node name) {
        return Objects.requireNonNull(copies.get(name), "not a graph that was announced");
    }

    /** All copies, by name. */
    Map<Node, Graph> graphs() {
        return Map.copyOf(copies);
    }

    @Override
    public Graph getDefaultGraph() {
        return main == null ? GraphView.createUnionGraph(this) : getGraph(main);
    }

    @Override
    public Graph getGraph(Node name) {
        Graph copy = copies.get(name);
        return copy != null ? copy : GraphView.createNamedGraph(below, name);
    }

    @Override
    public boolean containsGraph(Node name) {
        Graph copy = copies.get(name);
        return copy != null ? !copy.isEmpty() : below.containsGraph(name);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        Iterator<Node> others = Iter.filter(below.listGraphNodes(), name -> !copies.containsKey(name));
        return Iter.concat(others, Iter.filter(copies.keySet().iterator(), this::containsGraph));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
        Iterator<Quad> others =
                Iter.filter(below.findNG(Node.ANY, s, p, o), quad -> !copies.containsKey(quad.getGraph()));
        return Iter.concat(others, Iter.flatMap(copies.entrySet().iterator(), entry -> quads(entry, s, p, o)));
    }

    private static Iterator<Quad> quads(Map.Entry<Node, Graph> copy, Node s, Node p, Node o) {
        Iterator<Triple> triples = copy.getValue().find(s, p, o);
        return Iter.map(triples, triple -> Quad.create(copy.getKey(), triple));
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new UnsupportedOperationException("the store below is only read");
    }

    @Override
    public void removeGraph(Node name) {
        throw new UnsupportedOperationException("the store below is only read");
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.create();
    }

    @Override
    public boolean supportsTransactions() {
        return false;
    }

    /** The transaction is that of the store below. */
    @Override
    public boolean isInTransaction() {
        return below.isInTransaction();
    }

    @Override
    public ReadWrite transactionMode() {
        return below.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return below.transactionType();
    }

    @Override
    public void begin(TxnType type) {
        throw noTransaction();
    }

    @Override
    public boolean promote(Promote mode) {
        throw noTransaction();
    }

    @Override
    public void commit() {
        throw noTransaction();
    }

    @Override
    public void abort() {
        throw noTransaction();
    }

    @Override
    public void end() {
        throw noTransaction();
    }

    private static UnsupportedOperationException noTransaction() {
        return new UnsupportedOperationException("the transaction is that of the store below");
    }
}
