package org.cancerimaging.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an update makes of graphs, and which updates are not done. */
final class GuardedUpdateTest {

    private static final String DATA = """
            @prefix : <urn:t:> .
            :g1 { :a :p 1 , 2 . :a :q [ :r "x" ] . }
            :g2 { :b :p 3 . }
            """;
    private static final Node G1 = node("g1");
    private static final Node G2 = node("g2");

    private final DatasetGraph store = store();

    @Test
    void dataIsInsertedAndDeletedInTheNamedGraphAlone() {
        Map<Node, Graph> graphs =
                run("DELETE DATA { GRAPH :g1 { :a :p 1 } } ; INSERT DATA { GRAPH :g1 { :a :p 9 . _:x :p _:x } }");
        assertEquals(Set.of(G1), graphs.keySet());
        Graph graph = graph(graphs, G1);
        assertEquals(5, graph.size());
        assertFalse(holds(graph, "a", "p", "1"));
        assertTrue(holds(graph, "a", "p", "9"));
    }

    @Test
    void theStoreBelowStaysAsItIs() {
        run("DELETE WHERE { GRAPH :g1 { ?s ?p ?o } } ; INSERT DATA { GRAPH :g3 { :c :p 4 } }");
        assertEquals(5, store.stream().count());
    }

    @Test
    void everyOperationSeesWhatTheOneBeforeItLeft() {
        Map<Node, Graph> graphs = run("INSERT DATA { GRAPH :g3 { :c :p 4 } } ; "
                + "INSERT { GRAPH :g3 { ?s :copied ?o } } WHERE { GRAPH :g3 { ?s :p ?o } }");
        assertTrue(holds(graph(graphs, node("g3")), "c", "copied", "4"));
    }

    @Test
    void allRowsAreFoundBeforeAnythingChanges() {
        Graph graph = graph(
                run("WITH :g1 DELETE { ?s :p ?o } INSERT { ?s :p ?next } "
                        + "WHERE { ?s :p ?o BIND (?o + 1 AS ?next) }"),
                G1);
        assertFalse(holds(graph, "a", "p", "1"));
        assertTrue(holds(graph, "a", "p", "2"), "deleted and inserted: inserts come last");
        assertTrue(holds(graph, "a", "p", "3"));
    }

    @Test
    void withIsTheGraphOfPatternsWithoutOneAndUsingTakesItsPlace() {
        assertEquals(1, copied("WITH :g3 INSERT { ?s :copied ?o } USING :g2 WHERE { ?s :p ?o }"));
        assertEquals(0, copied("WITH :g3 INSERT { ?s :copied ?o } WHERE { ?s :p ?o }"));
        assertEquals(2, copied("WITH :g3 INSERT { ?s :copied ?o } USING NAMED :g1 WHERE { GRAPH ?g { ?s :p ?o } }"));
        assertEquals(3, copied("WITH :g3 INSERT { ?s :copied ?o } WHERE { GRAPH ?g { ?s :p ?o } }"));
    }

    @Test
    void theRequestCanChooseTheGraphsInPlaceOfUsing() {
        GraphChoice two = new GraphChoice(List.of("urn:t:g2"), List.of("urn:t:g1"));
        GuardedUpdate update = parse("INSERT { GRAPH :g3 { ?s :copied ?o } } WHERE { ?s :p ?o }");
        assertEquals(1, graph(update.using(two).over(store), node("g3")).size());
        assertEquals(
                3, graph(update.using(GraphChoice.NONE).over(store), node("g3")).size());
        for (String own : List.of("WITH :g3 INSERT { ?s :copied ?o }", "INSERT { GRAPH :g3 { ?s :p ?o } } USING :g1")) {
            GuardedUpdate twice = parse(own + " WHERE { ?s :p ?o }");
            assertEquals(
                    "STEWARD-0005",
                    assertThrows(UpdateRefusal.class, () -> twice.using(two)).code());
        }
    }

    @Test
    void withoutWithPatternsAreAskedOfAllGraphsTogether() {
        assertEquals(3, copied("INSERT { GRAPH :g3 { ?s :copied ?o } } WHERE { ?s :p ?o }"));
        assertEquals(
                1 + 4,
                copied("INSERT DATA { GRAPH :g3 { :c :p 4 } } ; "
                        + "INSERT { GRAPH :g3 { ?s :copied ?o } } WHERE { ?s :p ?o }"),
                "a graph that was changed before is seen as it was left");
    }

    @Test
    void aBlankNodeOfATemplateIsANewOneForEachRow() {
        assertEquals(6, copied("INSERT { GRAPH :g3 { ?s :copied _:n . _:n :of ?o } } WHERE { ?s :p ?o }"));
    }

    @Test
    void rowsThatMakeNoStatementMakeNone() {
        assertEquals(0, copied("INSERT { GRAPH :g3 { ?o :copied ?s } } WHERE { GRAPH :g1 { ?s :p ?o } }"));
        assertEquals(0, copied("INSERT { GRAPH :g3 { ?s :copied ?none } } WHERE { GRAPH :g1 { ?s :p ?o } }"));
    }

    @Test
    void onlyWhatIsNamedIsATarget() {
        GuardedUpdate update = parse("INSERT { GRAPH :g1 { ?s ?p ?o } } WHERE { GRAPH :g2 { ?s ?p ?o } }");
        assertEquals(Set.of(G1), update.targets());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <file:///etc/passwd> INTO GRAPH :g1",
                "LOAD <http://127.0.0.1/>",
                "CLEAR ALL",
                "CLEAR GRAPH :g1",
                "DROP GRAPH :g1",
                "DROP SILENT ALL",
                "CREATE GRAPH :g3",
                "COPY :g1 TO :g2",
                "MOVE :g1 TO :g2",
                "ADD :g1 TO DEFAULT",
                "INSERT DATA { GRAPH :g1 { :a :b :c } } ; CLEAR NAMED"
            })
    void whatIsNoChangeOfStatementsIsNotDone(String text) {
        assertEquals("STEWARD-0001", refused(text).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { :a :b :c }",
                "DELETE WHERE { ?s ?p ?o }",
                "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
                "INSERT { GRAPH ?g { :a :b :c } } WHERE { GRAPH ?g { ?s ?p ?o } }",
                "DELETE { ?s ?p ?o } USING :g1 WHERE { ?s ?p ?o }",
                "INSERT DATA { GRAPH <urn:x-arq:DefaultGraph> { :a :b :c } }",
                "WITH <urn:x-arq:UnionGraph> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }"
            })
    void theGraphThatChangesIsNamed(String text) {
        assertEquals("STEWARD-0002", refused(text).code());
    }

    @Test
    void nothingReachesOut() {
        assertEquals("QUERY-0005", notRun("SERVICE <http://127.0.0.1:1/> { ?s ?p ?o }"));
        assertEquals("QUERY-0005", notRun("SERVICE SILENT ?x { ?s ?p ?o }"));
        assertEquals("QUERY-0005", notRun("{ SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } } }"));
        assertEquals("QUERY-0005", notRun("FILTER EXISTS { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"));
        assertEquals("QUERY-0006", notRun("BIND (<java:java.lang.System.exit>(1) AS ?x)"));
        assertEquals("QUERY-0006", notRun("?s <java:org.example.Property> ?o"));
    }

    @Test
    void aSyntaxErrorTellsItsPlace() {
        QueryRefusal refusal = assertThrows(QueryRefusal.class, () -> parse("INSERT DATA {\n GRAPH }"));
        assertEquals("QUERY-0001", refusal.code());
        assertEquals(2, refusal.line());
        assertEquals("QUERY-0001", code("SELECT * { ?s ?p ?o }"));
        assertEquals("QUERY-0001", code("DELETE DATA { GRAPH :g1 { _:x :p 1 } }"));
    }

    @Test
    void anUpdateThatIsTooDeepOrTooLongIsRefusedUnread() {
        assertEquals("QUERY-0004", code("DELETE WHERE " + "{".repeat(20_000)));
        assertEquals("QUERY-0003", code("#" + "x".repeat(100_000)));
    }

    @Test
    void statementsAndTextHaveAnEnd() {
        String cross =
                "INSERT { GRAPH :g3 { ?a :copied [ :of ?b ] } } WHERE { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h }";
        UpdateRefusal many = assertThrows(
                UpdateRefusal.class,
                () -> GuardedUpdate.parse("PREFIX : <urn:t:> " + cross, Fixture.POLICY, 100)
                        .over(store));
        assertEquals("STEWARD-0004", many.code());
        String twice = "BIND (CONCAT(?t, ?t) AS ?u)".replace("?t", "?t%1$d").replace("?u", "?t%2$d");
        StringBuilder where = new StringBuilder("BIND (\"" + "x".repeat(900) + "\" AS ?t0) ");
        for (int step = 0; step < 10; step++) {
            where.append(twice.formatted(step, step + 1)).append('\n');
        }
        String large = "INSERT { GRAPH :g3 { ?s :copied ?text } } WHERE { " + where
                + "?a ?b ?c . ?d ?e ?f . BIND (CONCAT(STR(RAND()), ?t10) AS ?text) BIND (IRI(STR(RAND())) AS ?s) }";
        assertEquals("STEWARD-0004", refused(large).code());
    }

    @Test
    void timeAndRowsHaveAnEnd() {
        DatasetGraph wide = Fixture.thousandTriples();
        DatasetGraph named = DatasetGraphFactory.create();
        wide.executeRead(() -> wide.find().forEachRemaining(quad -> named.add(Quad.create(G1, quad.asTriple()))));
        String text = "PREFIX : <urn:t:> INSERT { GRAPH :g1 { :a :b ?n } } "
                + "WHERE { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }";
        QueryPolicy hasty = new QueryPolicy(Duration.ofMillis(300), 1_000, 10_000);
        QueryRefusal late = assertThrows(
                QueryRefusal.class, () -> GuardedUpdate.parse(text, hasty, 100).over(named));
        assertEquals("QUERY-0007", late.code());
        String rows = "PREFIX : <urn:t:> INSERT { GRAPH :g1 { :a :b :c } } WHERE { ?a ?b ?c . ?d ?e ?f }";
        QueryPolicy narrow = new QueryPolicy(Duration.ofSeconds(20), 1_000, 10_000);
        QueryRefusal many = assertThrows(
                QueryRefusal.class, () -> GuardedUpdate.parse(rows, narrow, 100).over(named));
        assertEquals("QUERY-0008", many.code());
    }

    @Test
    void theViewOfAStoreCannotBeWritten() {
        ChangedGraphs view = new ChangedGraphs(store, Set.of(G1));
        assertThrows(UnsupportedOperationException.class, () -> view.addGraph(G2, view.changeable(G1)));
        assertThrows(UnsupportedOperationException.class, () -> view.removeGraph(G2));
        assertThrows(UnsupportedOperationException.class, () -> view.begin(ReadWrite.WRITE));
        assertThrows(NullPointerException.class, () -> view.changeable(G2));
    }

    private long copied(String text) {
        return graph(run(text), node("g3")).size();
    }

    private Map<Node, Graph> run(String text) {
        return parse(text).over(store);
    }

    private static Graph graph(Map<Node, Graph> graphs, Node name) {
        return Objects.requireNonNull(graphs.get(name));
    }

    private UpdateRefusal refused(String text) {
        return assertThrows(UpdateRefusal.class, () -> run(text), text);
    }

    private static String notRun(String pattern) {
        return code("INSERT { GRAPH :g1 { :a :b ?o } } WHERE { " + pattern + " }");
    }

    private static String code(String text) {
        return assertThrows(QueryRefusal.class, () -> parse(text), text).code();
    }

    private static GuardedUpdate parse(String text) {
        return GuardedUpdate.parse("PREFIX : <urn:t:> " + text, Fixture.POLICY, 10_000);
    }

    private static boolean holds(Graph graph, String s, String p, String number) {
        return graph.stream(node(s), node(p), Node.ANY)
                .anyMatch(triple -> triple.getObject().isLiteral()
                        && triple.getObject().getLiteralLexicalForm().equals(number));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("urn:t:" + name);
    }

    private static DatasetGraph store() {
        return RDFParser.fromString(DATA, Lang.TRIG).toDatasetGraph();
    }
}
