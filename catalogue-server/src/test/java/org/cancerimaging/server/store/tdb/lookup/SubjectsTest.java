package org.cancerimaging.server.store.tdb.lookup;

import static org.cancerimaging.server.store.tdb.lookup.CountedIndex.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.junit.jupiter.api.Test;

/** How much is read of subjects that are asked about seldom and often. */
final class SubjectsTest {

    private static final int MANY = 600;

    private static int made;

    /**
     * What came of it.
     *
     * @param remembered questions that found the subject known
     */
    private record Outcome(int remembered, int reads, int statements) {}

    @Test
    void largeSubjectsThatAreAskedAboutTwiceAreHardlyEverRead() {
        Outcome outcome = ask(MANY, 50, 2);
        assertTrue(outcome.statements() < MANY, outcome.toString());
    }

    @Test
    void largeSubjectsThatAreAskedAboutTenTimesAreReadOnceEach() {
        Outcome outcome = ask(MANY, 50, 10);
        assertEquals(MANY, outcome.reads());
        assertTrue(outcome.remembered() > 8 * MANY, outcome.toString());
    }

    @Test
    void smallSubjectsThatAreAskedAboutTwiceAreReadOnceEach() {
        Outcome outcome = ask(MANY, 5, 2);
        assertEquals(MANY, outcome.reads());
        assertTrue(outcome.remembered() > 1.5 * MANY, outcome.toString());
    }

    @Test
    void noSubjectThatIsTooLargeIsReadToItsEnd() {
        assertEquals(new Outcome(0, 3, 3 * 65), ask(3, 500, 100));
    }

    /** Asks about one subject after the other. */
    private static Outcome ask(int subjects, int statements, int questions) {
        DatasetGraphTDB graphs = StoreConnection.connectCreate(Location.mem("subjects-" + made++))
                .getDatasetGraphTDB();
        Txn.executeWrite(graphs, () -> fill(graphs, subjects, statements));
        return Txn.calculateRead(graphs, () -> ask(CountedIndex.of(graphs, "SPOG"), questions));
    }

    private static Outcome ask(CountedIndex index, int questions) {
        List<NodeId> ids = new ArrayList<>();
        index.all().forEachRemaining(found -> ids.add(found.get(1)));
        Subjects subjects = new Subjects(index);
        int remembered = 0;
        for (NodeId id : ids.stream().distinct().toList()) {
            for (int question = 0; question < questions; question++) {
                remembered += subjects.of(id) == null ? 0 : 1;
            }
        }
        return new Outcome(remembered, index.reads(), index.statements());
    }

    private static void fill(DatasetGraphTDB graphs, int subjects, int statements) {
        for (int subject = 0; subject < subjects; subject++) {
            for (int statement = 0; statement < statements; statement++) {
                graphs.add(new Quad(node("g"), node("s" + subject), node("p"), NodeFactoryExtra.intToNode(statement)));
            }
        }
    }
}
