package org.cancerimaging.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/** A catalogue in memory that can be told to fail. */
public final class MemoryCatalogue implements Catalogue {

    private final DatasetGraph open = DatasetGraphFactory.createTxnMem();
    private final DatasetGraph restricted = DatasetGraphFactory.createTxnMem();
    private final List<Revision> log = new CopyOnWriteArrayList<>();
    private final Map<Long, Map<Node, Graph>> past = new ConcurrentHashMap<>();
    private volatile boolean broken;

    /** Publishes a Turtle text as the description of a dataset. */
    public Revision publish(String id, String turtle) {
        return publish(id, State.PUBLISHED, Map.of("", graph(turtle)));
    }

    /** Commits graphs by the ending of their name, e.g. {@code #aggregates}. */
    public Revision publish(String id, State state, Map<String, Graph> graphs) {
        Node dataset = NodeFactory.createURI("http://localhost:8080/dataset/" + id);
        Map<Node, Graph> named = new java.util.HashMap<>();
        graphs.forEach((ending, graph) -> named.put(NodeFactory.createURI(dataset.getURI() + ending), graph));
        return commit("s", List.of(new Change(id, dataset, "p1", state, named, Map.of())))
                .get(0);
    }

    public static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    /** From now on the store cannot answer, or can again. */
    public void fail(boolean failing) {
        broken = failing;
    }

    @Override
    public <T> T read(Function<DatasetGraph, T> work) {
        check();
        return Txn.calculateRead(open, () -> work.apply(open));
    }

    @Override
    public <T> T readRestricted(Function<DatasetGraph, T> work) {
        check();
        return Txn.calculateRead(restricted, () -> work.apply(restricted));
    }

    @Override
    public <T> T snapshot(Function<Snapshot, T> work) {
        return read(published -> readRestricted(
                patients -> work.apply(new Snapshot(revision(), published, patients, out -> {}, out -> {}))));
    }

    @Override
    public synchronized List<Revision> commit(String submission, List<Change> changes) {
        check();
        changes.stream()
                .filter(change ->
                        !change.fits(newest(change.id()).map(Revision::number).orElse(0L)))
                .findAny()
                .ifPresent(late -> {
                    throw new Overtaken(late.id());
                });
        List<Revision> made = new ArrayList<>();
        Txn.executeWrite(
                open,
                () -> changes.forEach(change -> {
                    change.published().forEach(this::replace);
                    made.add(revision(change, log.size() + made.size() + 1L));
                    past.put(log.size() + (long) made.size(), change.published());
                }));
        log.addAll(made);
        return made;
    }

    private void replace(Node name, Graph graph) {
        open.removeGraph(name);
        if (!graph.isEmpty()) {
            open.addGraph(name, graph);
        }
    }

    private static Revision revision(Change change, long number) {
        Instant at = Instant.parse("2026-05-01T10:00:00Z").plusSeconds(number);
        String hash = "%064x".formatted(number);
        return new Revision(number, change.id(), change.dataset(), change.provider(), change.state(), at, hash);
    }

    @Override
    public long revision() {
        return log.size();
    }

    @Override
    public Optional<Revision> newest(String id) {
        return log.stream().filter(revision -> revision.id().equals(id)).reduce((first, second) -> second);
    }

    @Override
    public Optional<Revision> newest(Node dataset) {
        return log.stream()
                .filter(revision -> revision.dataset().equals(dataset))
                .reduce((earlier, later) -> later);
    }

    @Override
    public List<Revision> revisions(String id) {
        return log.stream().filter(revision -> revision.id().equals(id)).toList();
    }

    @Override
    public List<Revision> changes(long after) {
        return List.copyOf(log.subList((int) after, log.size()));
    }

    @Override
    public History history() {
        return number -> Optional.ofNullable(past.get(number));
    }

    @Override
    public Compaction compact() {
        return new Compaction(0, 0);
    }

    @Override
    public void close() {
        open.close();
        restricted.close();
    }

    private void check() {
        if (broken) {
            throw new StoreUnavailable("The store is broken for this test", new IllegalStateException("broken"));
        }
    }
}
