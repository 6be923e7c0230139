package org.cancerimaging.server.store.tdb.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LookupsTest {

    private static final String NAMES = "https://data.example.org/";
    private static final int SUBJECTS = 700;
    private static final int LOOKUPS = 40_000;

    private static int made;

    private DatasetGraphTDB graphs;
    private Lookups lookups;

    @BeforeEach
    void open() {
        graphs = open("lookups");
        lookups = Lookups.in(graphs);
    }

    private static DatasetGraphTDB open(String name) {
        DatasetGraphTDB graphs =
                StoreConnection.connectCreate(Location.mem(name + "-" + made++)).getDatasetGraphTDB();
        graphs.getContext().setTrue(TDB2.symUnionDefaultGraph);
        return graphs;
    }

    @Test
    void everyLookupFindsWhatAPlainStoreFindsInTheSameOrder() {
        long seed = Long.getLong("catalogue.seed", System.nanoTime());
        System.out.println("LookupsTest: -Dcatalogue.seed=" + seed);
        Random random = new Random(seed);
        DatasetGraph plain = open("plain");
        Txn.executeWrite(plain, () -> Txn.executeWrite(graphs, () -> fill(random, plain)));
        Txn.executeRead(
                plain,
                () -> Txn.executeRead(graphs, () -> {
                    for (int lookup = 0; lookup < LOOKUPS; lookup++) {
                        Node subject = subject(random.nextInt(SUBJECTS + 5));
                        Node property = random.nextInt(20) == 0 ? Node.ANY : property(random);
                        Node object = random.nextBoolean() ? Node.ANY : value(random);
                        assertEquals(
                                found(plain, subject, property, object),
                                found(graphs, subject, property, object),
                                () -> subject + " " + property + " " + object);
                    }
                }));
    }

    @Test
    void aStatementOfTwoGraphsIsOneRowAndEachGraphIsTold() {
        Quad one = quad("g1", "a", "modality", node("CT"));
        Txn.executeWrite(graphs, () -> {
            graphs.add(one);
            graphs.add(quad("g2", "a", "modality", node("CT")));
            graphs.add(quad("g1", "a", "site", node("here")));
            IntStream.range(0, 2_000).forEach(number -> graphs.add(quad("g1", "b" + number, "next", one.getSubject())));
        });
        String test = "?b <" + NAMES + "next> ?a . ?a <" + NAMES + "site> ?site . ";
        String modality = "?a <" + NAMES + "modality> <" + NAMES + "CT>";
        assertEquals(2_000, rows("SELECT * { " + test + modality + " }"));
        assertEquals(4_000, rows("SELECT * { " + test + "GRAPH ?g { " + modality + " } }"));
        assertEquals(0, rows("SELECT * { " + test + "?a <" + NAMES + "modality> <" + NAMES + "MR> }"));
    }

    @Test
    void theNumberOneIsNotTheTruthValue() {
        Node one = NodeFactoryExtra.intToNode(1);
        Node yes = NodeFactoryExtra.parseNode("true");
        Txn.executeWrite(graphs, () -> graphs.add(quad("g", "a", "contrast", yes)));
        Txn.executeRead(graphs, () -> {
            for (int time = 0; time < 1_000; time++) {
                assertEquals(
                        1, found(graphs, node("a"), node("contrast"), Node.ANY).size());
                assertTrue(found(graphs, node("a"), node("contrast"), one).isEmpty());
                assertFalse(found(graphs, node("a"), node("contrast"), yes).isEmpty());
            }
        });
    }

    @Test
    void whatIsWrittenIsSeenAtOnceByTheWriterAndByTheNextRead() {
        Node ct = node("CT");
        Txn.executeWrite(graphs, () -> {
            for (int number = 0; number < 1_000; number++) {
                assertTrue(found(graphs, subject(number), node("modality"), ct).isEmpty());
                graphs.add(quad("g", "s" + number, "modality", ct));
                assertEquals(
                        1, found(graphs, subject(number), node("modality"), ct).size());
            }
        });
        assertEquals(1_000, haveModality(ct, 1_000));
        Txn.executeWrite(graphs, () -> graphs.delete(quad("g", "s7", "modality", ct)));
        assertEquals(999, haveModality(ct, 1_000));
        lookups.forget();
        assertEquals(999, haveModality(ct, 1_000));
    }

    @Test
    void aValueOfManySubjectsIsKnownAsAWholeOrNotAtAll() {
        int many = 20_000;
        Txn.executeWrite(
                graphs,
                () -> IntStream.range(0, many)
                        .forEach(number -> graphs.add(quad("g", "s" + number, "modality", node("CT")))));
        assertEquals(many, haveModality(node("CT"), many));
        assertEquals(0, haveModality(node("MR"), many));
    }

    private long haveModality(Node modality, int subjects) {
        return Txn.calculateRead(
                graphs,
                () -> IntStream.range(0, subjects)
                        .filter(number -> graphs.contains(Node.ANY, subject(number), node("modality"), modality))
                        .count());
    }

    private void fill(Random random, DatasetGraph plain) {
        for (int number = 0; number < SUBJECTS; number++) {
            int statements = number % 100 == 0 ? 150 : random.nextInt(14);
            for (int statement = 0; statement < statements; statement++) {
                Node object = statements < 100 ? value(random) : NodeFactoryExtra.intToNode(statement);
                Quad quad = new Quad(node("g" + random.nextInt(3)), subject(number), property(random), object);
                plain.add(quad);
                graphs.add(quad);
            }
        }
    }

    private long rows(String query) {
        Dataset dataset = DatasetFactory.wrap(graphs);
        return Txn.calculateRead(graphs, () -> {
            try (QueryExecution execution =
                    QueryExecution.dataset(dataset).query(query).build()) {
                return count(execution);
            }
        });
    }

    private static long count(QueryExecution execution) {
        long rows = 0;
        for (var found = execution.execSelect(); found.hasNext(); found.next()) {
            rows++;
        }
        return rows;
    }

    private static List<Quad> found(DatasetGraph graphs, Node subject, Node property, Node object) {
        return graphs.stream(Node.ANY, subject, property, object).toList();
    }

    private static Quad quad(String graph, String subject, String property, Node object) {
        return new Quad(node(graph), node(subject), node(property), object);
    }

    private static Node property(Random random) {
        return node("p" + random.nextInt(4));
    }

    private static Node value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> NodeFactoryExtra.intToNode(random.nextInt(3));
            case 1 -> NodeFactoryExtra.parseNode(random.nextBoolean() ? "true" : "false");
            case 2 -> NodeFactory.createLiteralString("text " + random.nextInt(3));
            default -> node("v" + random.nextInt(3));
        };
    }

    private static Node subject(int number) {
        return node("s" + number);
    }

    private static Node node(String name) {
        return NodeFactory.createURI(NAMES + name);
    }
}
