package org.cancerimaging.server.store.rdf4j;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.jspecify.annotations.Nullable;

/** One graph of an engine behind the network, fetched whole at the first question unless it is long. */
final class FetchedGraph extends GraphBase {

    /** Triples; descriptions have some hundred. */
    private static final int LONG = 20_000;

    private final Engine.Reading reading;
    private final Node name;
    private @Nullable Graph content;
    private boolean isLong;

    FetchedGraph(Engine.Reading reading, Node name) {
        this.reading = reading;
        this.name = name;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Graph whole = content == null && !isLong ? fetch() : content;
        if (whole != null) {
            return whole.find(pattern);
        }
        return WrappedIterator.create(Iter.map(
                reading.find(name, pattern.getSubject(), pattern.getPredicate(), pattern.getObject()), Quad::asTriple));
    }

    private @Nullable Graph fetch() {
        Graph graph = GraphFactory.createGraphMem();
        Iterator<Quad> quads = reading.find(name, Node.ANY, Node.ANY, Node.ANY);
        for (int count = 0; count < LONG && quads.hasNext(); count++) {
            graph.add(quads.next().asTriple());
        }
        isLong = quads.hasNext();
        Iter.close(quads);
        content = isLong ? null : graph;
        return content;
    }
}
