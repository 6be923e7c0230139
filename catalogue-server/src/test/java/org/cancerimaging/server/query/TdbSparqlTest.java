package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.Example;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.tdb.TdbCatalogue;
import org.cancerimaging.sparql.AnswerStream;
import org.cancerimaging.sparql.GraphFormat;
import org.cancerimaging.sparql.GuardedQuery;
import org.cancerimaging.sparql.QueryPolicy;
import org.cancerimaging.sparql.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the real store, too, a query that names no graph asks all of them, and FROM narrows that. */
final class TdbSparqlTest {

    private static final String DATASETS = "{ ?d a <http://www.w3.org/ns/dcat#Dataset> }";

    @TempDir
    Path folder;

    @Test
    void theDefaultGraphUnitesAllAndFromChooses() {
        try (Catalogue catalogue = TdbCatalogue.open(folder)) {
            catalogue.commit("s", List.of(change("a"), change("b")));
            assertEquals(2, count("SELECT * " + DATASETS, catalogue));
            assertEquals(2, count("SELECT * { GRAPH ?d " + DATASETS + "}", catalogue));
            assertEquals(
                    1,
                    count("SELECT * FROM NAMED <" + iri("b").getURI() + "> { GRAPH ?d " + DATASETS + "}", catalogue));
            String one = "SELECT * FROM <" + iri("a").getURI() + "> " + DATASETS;
            assertEquals(1, count(one, catalogue));
        }
    }

    private static int count(String text, Catalogue catalogue) {
        GuardedQuery query = GuardedQuery.parse(text, new QueryPolicy(Duration.ofSeconds(30), 100, 1000));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        catalogue.read(data -> {
            query.over(UnitedGraphs.of(data, query.choosesGraphs()))
                    .deliver(new AnswerStream(out, RowFormat.CSV, GraphFormat.TURTLE));
            return out;
        });
        return (int) out.toString(StandardCharsets.UTF_8).lines().count() - 1;
    }

    private static Change change(String id) {
        return new Change(
                id,
                iri(id),
                "p1",
                State.PUBLISHED,
                Map.of(iri(id), MemoryCatalogue.graph(Example.record("lung-ct", id))),
                Map.of());
    }

    private static Node iri(String id) {
        return NodeFactory.createURI("http://localhost:8080/dataset/" + id);
    }
}
