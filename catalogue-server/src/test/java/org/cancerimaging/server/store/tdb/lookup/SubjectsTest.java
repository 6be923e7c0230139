package org.cancerimaging.server.store.tdb.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.junit.jupiter.api.Test;

/** How much is read of subjects that are asked about seldom and often. */
final class SubjectsTest {

    private static final int MANY = 600;

    private static int made;

    private int reads;
    private int statements;

    /** Counts the statements that are read, and how often any are. */
    private final class Counting extends TupleIndexWrapper {

        Counting(TupleIndex index) {
            super(index);
        }

        @Override
        public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
            reads++;
            return Iter.map(super.find(pattern), found -> {
                statements++;
                return found;
            });
        }
    }

    @Test
    void largeSubjectsThatAreAskedAboutTwiceAreHardlyEverRead() {
        ask(MANY, 50, 2);
        assertTrue(statements < MANY, statements + " statements");
    }

    @Test
    void largeSubjectsThatAreAskedAboutTenTimesAreReadOnceEach() {
        int remembered = ask(MANY, 50, 10);
        assertEquals(MANY, reads);
        assertTrue(remembered > 9 * MANY, remembered + " of " + 10 * MANY);
    }

    @Test
    void smallSubjectsThatAreAskedAboutTwiceAreReadOnceEach() {
        int remembered = ask(MANY, 5, 2);
        assertEquals(MANY, reads);
        assertTrue(remembered > 1.5 * MANY, remembered + " of " + 2 * MANY);
    }

    @Test
    void noSubjectThatIsTooLargeIsReadToItsEnd() {
        assertEquals(0, ask(3, 500, 100));
        assertEquals(3 * 65, statements);
    }

    /** Asks about one subject after the other; answers how many questions found the subject known. */
    private int ask(int subjects, int statements, int questions) {
        DatasetGraphTDB graphs = StoreConnection.connectCreate(Location.mem("subjects-" + made++))
                .getDatasetGraphTDB();
        Txn.executeWrite(graphs, () -> fill(graphs, subjects, statements));
        return Txn.calculateRead(graphs, () -> ask(graphs, questions));
    }

    private int ask(DatasetGraphTDB graphs, int questions) {
        NodeTupleTable table = graphs.getQuadTable().getNodeTupleTable();
        TupleIndex bySubject = List.of(table.getTupleTable().getIndexes()).stream()
                .filter(one -> one.getName().equals("SPOG"))
                .findFirst()
                .orElseThrow();
        List<NodeId> ids = new ArrayList<>();
        bySubject.all().forEachRemaining(found -> ids.add(found.get(1)));
        Subjects subjects = new Subjects(new Counting(bySubject));
        int remembered = 0;
        for (NodeId id : ids.stream().distinct().toList()) {
            for (int question = 0; question < questions; question++) {
                remembered += subjects.of(id) == null ? 0 : 1;
            }
        }
        return remembered;
    }

    private static void fill(DatasetGraphTDB graphs, int subjects, int statements) {
        for (int subject = 0; subject < subjects; subject++) {
            for (int statement = 0; statement < statements; statement++) {
                graphs.add(new Quad(node("g"), node("s" + subject), node("p"), NodeFactoryExtra.intToNode(statement)));
            }
        }
    }

    private static Node node(String name) {
        return NodeFactory.createURI("https://data.example.org/" + name);
    }
}
