package org.cancerimaging.server.store.tdb.lookup;

import static org.cancerimaging.server.store.tdb.lookup.CountedIndex.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BiConsumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How much is read of values that subjects are tested for. */
final class FacetsTest {

    private static int made;

    @Test
    void aValueIsReadOnceTheTestsPayForIt() {
        withSubjects(1_000, (index, statement) -> {
            Facets facets = new Facets(index);
            assertNull(test(facets, statement, 255));
            assertEquals(0, index.reads());
            assertNotNull(test(facets, statement, 255));
            assertEquals(1_000, index.statements());
        });
    }

    @Test
    void readingNeverCostsMuchMoreThanTheTests() {
        withSubjects(40_000, (index, statement) -> {
            Facets facets = new Facets(index);
            for (int tests = 1; tests < 5_000; tests++) {
                facets.of(statement.get(2), statement.get(3));
                double most = 4 / 3.0 * Facets.STATEMENTS_PER_TEST * tests;
                assertTrue(index.statements() <= most, index.statements() + " after " + tests);
            }
            assertTrue(index.statements() >= 40_000, index.statements() + " in all");
        });
    }

    /** Tests for the value of the statement some times; answers what came of the last. */
    private static @Nullable Facet test(Facets facets, Tuple<NodeId> statement, int times) {
        for (int time = 1; time < times; time++) {
            facets.of(statement.get(2), statement.get(3));
        }
        return facets.of(statement.get(2), statement.get(3));
    }

    private static void withSubjects(int number, BiConsumer<CountedIndex, Tuple<NodeId>> work) {
        DatasetGraphTDB graphs =
                StoreConnection.connectCreate(Location.mem("facets-" + made++)).getDatasetGraphTDB();
        Txn.executeWrite(graphs, () -> {
            for (int subject = 0; subject < number; subject++) {
                graphs.add(new Quad(node("g"), node("s" + subject), node("modality"), node("CT")));
            }
        });
        Txn.executeRead(graphs, () -> {
            CountedIndex index = CountedIndex.of(graphs, "POSG");
            work.accept(index, index.all().next());
        });
    }
}
