package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Updates of every kind, in a dataset of one's own. */
final class WholeUpdateTest {

    private static final QueryPolicy POLICY = new QueryPolicy(Duration.ofSeconds(10), 10_000, 10_000);
    private static final String HELD =
            "<urn:a> <urn:p> 01 . <urn:g> { <urn:a> <urn:p> 2 . } <urn:h> { <urn:a> <urn:p> 3 . }";

    private final DatasetGraph data = DatasetGraphFactory.createTxnMem();

    @Test
    void theDefaultGraphIsOneLikeOthers() {
        becomes(
                "<urn:a> <urn:q> 01 . <urn:h> { <urn:a> <urn:p> 3 . <urn:b> <urn:q> 1 . }",
                "DELETE WHERE { <urn:a> <urn:p> 01 } ; INSERT DATA { <urn:a> <urn:q> 01 GRAPH <urn:h> { <urn:b> <urn:q> 1 } } ; "
                        + "DELETE WHERE { GRAPH ?g { <urn:a> <urn:p> 2 } }");
    }

    @Test
    void graphsAreNamedByVariablesAndByWith() {
        becomes(
                "<urn:a> <urn:p> 01 . <urn:g> { <urn:a> <urn:q> 2 . } <urn:h> { <urn:a> <urn:q> 3 . }",
                "DELETE { GRAPH ?g { ?s ?p ?o } } INSERT { GRAPH ?g { ?s <urn:q> ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }");
        becomes(
                "<urn:a> <urn:p> 01 . <urn:g> { <urn:a> <urn:r> 2 . } <urn:h> { <urn:a> <urn:p> 3 . }",
                "WITH <urn:g> DELETE { ?s ?p ?o } INSERT { ?s <urn:r> ?o } WHERE { ?s ?p ?o }");
    }

    @Test
    void usingChoosesWhatWhereSees() {
        String copied =
                "<urn:a> <urn:p> 01 . <urn:a> <urn:p> 3 . <urn:g> { <urn:a> <urn:p> 2 . } <urn:h> { <urn:a> <urn:p> 3 . }";
        becomes(copied, "INSERT { ?s ?p ?o } USING <urn:h> WHERE { ?s ?p ?o }");
        load(HELD);
        run(update("INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }").using(new GraphChoice(List.of("urn:h"), List.of())));
        assertEquals(text(parsed(copied)), text(data));
    }

    @Test
    void wholeGraphsComeAndGo() {
        becomes("<urn:a> <urn:p> 01 . <urn:h> { <urn:a> <urn:p> 3 . }", "CLEAR GRAPH <urn:g>");
        becomes("<urn:g> { <urn:a> <urn:p> 2 . } <urn:h> { <urn:a> <urn:p> 3 . }", "DROP DEFAULT");
        becomes("<urn:a> <urn:p> 01 .", "DROP NAMED");
        becomes("", "CLEAR ALL");
        becomes("<urn:a> <urn:p> 2 . <urn:g> { <urn:a> <urn:p> 2 . }", "COPY <urn:g> TO DEFAULT ; DROP GRAPH <urn:h>");
        becomes("<urn:h> { <urn:a> <urn:p> 2 . }", "CLEAR DEFAULT ; MOVE <urn:g> TO <urn:h>");
        becomes(
                "<urn:h> { <urn:a> <urn:p> 01 . <urn:a> <urn:p> 2 . <urn:a> <urn:p> 3 . }",
                "ADD DEFAULT TO <urn:h> ; ADD <urn:g> TO <urn:h> ; DROP DEFAULT ; DROP GRAPH <urn:g>");
        becomes(HELD, "COPY <urn:g> TO <urn:g> ; CREATE GRAPH <urn:new> ; DROP GRAPH <urn:none>");
    }

    @Test
    void whatIsMissingOrThereAlreadyIsToldUnlessSilent() {
        load(HELD);
        refused(UpdateRefusal.Reason.NO_GRAPH, "COPY <urn:none> TO <urn:g>");
        refused(UpdateRefusal.Reason.NO_GRAPH, "MOVE <urn:none> TO DEFAULT");
        refused(UpdateRefusal.Reason.NO_GRAPH, "ADD <urn:none> TO DEFAULT");
        refused(UpdateRefusal.Reason.GRAPH_EXISTS, "CREATE GRAPH <urn:g>");
        becomes(
                HELD,
                "COPY SILENT <urn:none> TO <urn:g> ; MOVE SILENT <urn:none> TO DEFAULT ; CREATE SILENT GRAPH <urn:g>");
    }

    @Test
    void nothingReachesOut() {
        refused(UpdateRefusal.Reason.OPERATION, "LOAD <file:///etc/passwd>");
        refused(UpdateRefusal.Reason.OPERATION, "LOAD <http://127.0.0.1:1/> INTO GRAPH <urn:g>");
        becomes(HELD, "LOAD SILENT <file:///etc/hostname> ; LOAD SILENT <http://127.0.0.1:1/> INTO GRAPH <urn:g>");
        for (String where : List.of(
                "SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }",
                "SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o }",
                "{ SELECT * { FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } } }")) {
            QueryRefusal refusal =
                    assertThrows(QueryRefusal.class, () -> update("INSERT { ?s ?p ?o } WHERE { " + where + " }"));
            assertSame(QueryRefusal.Reason.SERVICE, refusal.reason());
        }
        QueryRefusal refusal = assertThrows(
                QueryRefusal.class,
                () -> update("INSERT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(<java:java.lang.System.exit>(1)) }"));
        assertSame(QueryRefusal.Reason.FUNCTION, refusal.reason());
    }

    @Test
    void namesOfTheEngineAreRefused() {
        for (String text : List.of(
                "INSERT DATA { GRAPH <urn:x-arq:UnionGraph> { <urn:a> <urn:p> 1 } }",
                "WITH <urn:x-arq:UnionGraph> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "CLEAR GRAPH <urn:x-arq:UnionGraph>",
                "CREATE GRAPH <urn:x-arq:UnionGraph>",
                "COPY DEFAULT TO <urn:x-arq:UnionGraph>")) {
            refused(UpdateRefusal.Reason.UNNAMED_GRAPH, text);
        }
        becomes(HELD, "INSERT { GRAPH ?g { <urn:z> ?g ?g } } WHERE { VALUES ?g { <urn:x-arq:UnionGraph> 1 } }");
    }

    @Test
    void aWholeGraphIsAskedByItsName() {
        load(HELD);
        for (Node name : List.of(Quad.defaultGraphNodeGenerated, NodeFactory.createURI("urn:g"))) {
            CountingWriter counted = new CountingWriter();
            GuardedQuery query = GuardedQuery.ofGraph(name, POLICY);
            assertSame(GuardedQuery.Form.CONSTRUCT, query.form());
            query.over(data).deliver(counted);
            assertEquals(1, counted.count());
        }
    }

    @Test
    void limitsHold() {
        load(HELD);
        WholeUpdate small = WholeUpdate.parse("INSERT DATA { <urn:a> <urn:p> 1, 2, 3 }", POLICY, 2);
        assertSame(
                UpdateRefusal.Reason.TOO_MUCH,
                assertThrows(UpdateRefusal.class, () -> run(small)).reason());
        WholeUpdate cross = WholeUpdate.parse(
                "INSERT { ?a ?b ?c } WHERE { ?a ?b ?c . ?d ?e ?f }",
                new QueryPolicy(Duration.ofSeconds(10), 1, 10_000),
                100);
        load("<urn:a> <urn:p> 1, 2 .");
        assertSame(
                QueryRefusal.Reason.TOO_MANY_ROWS,
                assertThrows(QueryRefusal.class, () -> run(cross)).reason());
    }

    @Test
    void aStoppedRunEndsBeforeItsNextStep() {
        load(HELD);
        data.begin(ReadWrite.WRITE);
        WholeUpdate.Run run = update("CLEAR GRAPH <urn:g> ; INSERT DATA { <urn:b> <urn:p> 1 }")
                .over(data);
        run.cancel(QueryRefusal.stopped());
        assertSame(
                QueryRefusal.Reason.CANCELLED,
                assertThrows(QueryRefusal.class, run::apply).reason());
        data.abort();
        data.end();
        assertEquals(text(parsed(HELD)), text(data));
        assertTrue(run.rows() <= 1);
    }

    @Test
    void blankNodesOfOneRequestAreNewInEachRow() {
        run(update("INSERT DATA { <urn:a> <urn:p> 1, 2 } ; INSERT { _:b <urn:q> ?o } WHERE { ?s <urn:p> ?o }"));
        long nodes = data.calculateRead(() -> data.stream(null, null, NodeFactory.createURI("urn:q"), null)
                .map(Quad::getSubject)
                .distinct()
                .count());
        assertEquals(2, nodes);
    }

    private void refused(UpdateRefusal.Reason reason, String text) {
        assertSame(
                reason,
                assertThrows(UpdateRefusal.class, () -> run(update(text))).reason(),
                text);
    }

    /** What an update makes of the same data each time. */
    private void becomes(String expected, String update) {
        load(HELD);
        run(update(update));
        assertEquals(text(parsed(expected)), text(data), update);
    }

    private static WholeUpdate update(String text) {
        return WholeUpdate.parse(text, POLICY, 1_000);
    }

    private void run(WholeUpdate update) {
        data.begin(ReadWrite.WRITE);
        try {
            update.over(data).apply();
            data.commit();
        } finally {
            if (data.isInTransaction()) {
                data.abort();
            }
            data.end();
        }
    }

    private void load(String trig) {
        data.executeWrite(() -> {
            data.clear();
            parsed(trig).find().forEachRemaining(data::add);
        });
    }

    private static DatasetGraph parsed(String trig) {
        return RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph();
    }

    private static List<String> text(DatasetGraph graphs) {
        return graphs.calculateRead(() -> RDFWriter.source(graphs)
                .lang(Lang.NQUADS)
                .asString()
                .lines()
                .sorted()
                .toList());
    }
}
