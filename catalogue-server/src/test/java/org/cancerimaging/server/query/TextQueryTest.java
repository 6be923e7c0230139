package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.cancerimaging.server.query.text.PublicTexts;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.cancerimaging.server.store.PublicRecords;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.tdb.TdbCatalogue;
import org.cancerimaging.sparql.AnswerWriter;
import org.cancerimaging.sparql.GuardedQuery;
import org.cancerimaging.sparql.QueryPolicy;
import org.cancerimaging.sparql.QueryRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code text:query} finds over the real store, in all ways of choosing graphs. */
final class TextQueryTest {

    private static final String BASE = "http://localhost:8080/dataset/";
    private static final String PREFIXES = "PREFIX text: <http://jena.apache.org/text#> PREFIX dct: "
            + "<http://purl.org/dc/terms/> PREFIX dcat: <http://www.w3.org/ns/dcat#> ";
    private static final QueryPolicy POLICY = new QueryPolicy(Duration.ofSeconds(30), 100_000, 10_000);

    @TempDir
    Path folder;

    private Catalogue catalogue;
    private PublicTexts texts;

    @BeforeEach
    void fill() {
        catalogue = TdbCatalogue.open(folder);
        texts = new PublicTexts(catalogue, new PublicRecords(catalogue));
        commit(
                published(
                        "lung",
                        "dct:title 'Lung tumours on CT'@en, 'Lungentumore im CT'@de ; dcat:keyword 'screening'@en"),
                published("breast", "dct:title 'Breast MRI'@en ; dct:description 'One tumour in each image'@en-GB"),
                published("liver", "dct:title 'Imágenes del hígado'@es ; dct:description 'sin etiqueta'"));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void wordsAreFoundInTheirStemsOfTheirOwnLanguageAndWithoutAccents() {
        assertEquals(List.of("breast", "lung"), sorted("'tumour'"));
        assertEquals(List.of("lung"), sorted("'Lungentumor'"));
        assertEquals(List.of("liver"), sorted("'higado imagen'"));
        assertEquals(List.of("liver"), sorted("'HÍGADO'"));
        assertEquals(List.of(), sorted("'kidney'"));
    }

    @Test
    void theLanguageAndThePropertiesNarrowTheSearch() {
        assertEquals(List.of("lung"), sorted("('CT' 'lang:de')"));
        assertEquals(List.of("breast", "lung"), sorted("('tumour' 'lang:en')"));
        assertEquals(List.of("breast"), sorted("('tumour' 'lang:en-GB')"));
        assertEquals(List.of("breast"), sorted("'tumour'@en-gb"));
        assertEquals(List.of("liver"), sorted("('etiqueta' 'lang:none')"));
        assertEquals(List.of("breast"), sorted("(dct:description 'tumour')"));
        assertEquals(List.of("breast", "lung"), sorted("(dct:title dct:description 'tumour')"));
        assertEquals(List.of(), sorted("(dcat:keyword 'tumour')"));
    }

    @Test
    void operatorsPhrasesBeginningsAndNearlySpelledWordsWork() {
        assertEquals(List.of("lung"), sorted("'+tumour -breast +CT'"));
        assertEquals(List.of("breast"), sorted("'\"each image\"'"));
        assertEquals(List.of(), sorted("'\"image each\"'"));
        assertEquals(List.of("lung"), sorted("'screen*'"));
        assertEquals(List.of("lung"), sorted("'skreening~ OR sreening~'"));
        assertEquals(List.of("breast"), sorted("'MRI AND breast'"));
        assertEquals(List.of("liver"), sorted("'HÍG*'"));
    }

    @Test
    void scoreLiteralGraphAndPropertyAreGivenTheBestFirst() {
        List<List<Node>> rows = rows("SELECT * { (?s ?score ?literal ?graph ?property) text:query 'breast tumour' }");
        assertTrue(rows.size() >= 3, rows.toString());
        float before = Float.MAX_VALUE;
        for (List<Node> row : rows) {
            float score = Float.parseFloat(row.get(1).getLiteralLexicalForm());
            assertTrue(score > 0 && score <= before, rows.toString());
            before = score;
            assertEquals(row.get(0), row.get(3));
        }
        assertEquals("Breast MRI", rows.get(0).get(2).getLiteralLexicalForm());
        assertEquals("en", rows.get(0).get(2).getLiteralLanguage());
        assertEquals("http://purl.org/dc/terms/title", rows.get(0).get(4).getURI());
    }

    @Test
    void aSubjectStandsOnceWhenItsLiteralsAreNotAsked() {
        assertEquals(1, rows("SELECT ?s { ?s text:query 'CT' }").size());
        assertEquals(2, rows("SELECT ?s ?l { (?s ?score ?l) text:query 'CT' }").size());
        assertEquals(
                1, rows("SELECT ?s { (?s ?score) text:query ('tumour' 1) }").size());
    }

    @Test
    void foundWordsAreMarked() {
        String marked = "SELECT ?l { (?s ?score ?l) text:query (dct:title 'tumours' 'lang:en' 'highlight:s:[ | e:]') }";
        assertEquals("Lung [tumours] on CT", rows(marked).get(0).get(0).getLiteralLexicalForm());
        assertEquals("en", rows(marked).get(0).get(0).getLiteralLanguage());
        String usual = "SELECT ?l { (?s ?score ?l) text:query ('scre*' 'highlight:') }";
        assertEquals("\u21a6screening\u21a4", rows(usual).get(0).get(0).getLiteralLexicalForm());
    }

    @Test
    void whatIsBoundAlreadyNarrowsTheAnswerInAnyOrder() {
        assertEquals(List.of("breast"), found("SELECT ?s { ?s text:query 'tumour' . ?s dct:title 'Breast MRI'@en }"));
        assertEquals(List.of("breast"), found("SELECT ?s { ?s dct:title 'Breast MRI'@en . ?s text:query 'tumour' }"));
        assertEquals(
                List.of("breast", "lung"),
                found(
                                "SELECT ?s { { SELECT ?s { ?s dct:title ?t } } OPTIONAL { ?s text:query 'tumour' . BIND(1 AS ?y) } "
                                        + "FILTER BOUND(?y) } ORDER BY ?s")
                        .stream()
                        .distinct()
                        .toList());
        assertEquals(
                List.of("breast", "lung"),
                found("SELECT DISTINCT ?s { VALUES ?word { 'mri' 'screening' } ?s text:query ?word } ORDER BY ?s"));
    }

    @Test
    void onlyTheGraphsThatAreAskedAreSearched() {
        String one = "<" + BASE + "breast>";
        assertEquals(List.of("breast"), found("SELECT ?s { GRAPH " + one + " { ?s text:query 'tumour' } }"));
        assertEquals(List.of("breast"), found("SELECT ?s FROM " + one + " { ?s text:query 'tumour' }"));
        assertEquals(
                List.of("breast"), found("SELECT ?s FROM NAMED " + one + " { GRAPH ?g { ?s text:query 'tumour' } }"));
        assertEquals(
                List.of("breast", "lung"),
                found("SELECT DISTINCT ?s { GRAPH ?g { ?s text:query 'tumour' } FILTER(?g = ?s) } ORDER BY ?s"));
    }

    @Test
    void aCommitIsSeenByTheNextSearchAndAWithdrawnRecordIsGone() {
        assertEquals(List.of(), sorted("'pancreas'"));
        commit(published("pancreas", "dct:title 'Pancreas'@en"), published("breast", "dct:title 'Breast MRI'@en"));
        assertEquals(List.of("pancreas"), sorted("'pancreas'"));
        assertEquals(List.of("lung"), sorted("'tumour'"));
        commit(new Change(
                "lung", iri("lung"), "p1", State.WITHDRAWN, Map.of(iri("lung"), MemoryCatalogue.graph("")), Map.of()));
        assertEquals(List.of(), sorted("'tumour'"));
    }

    @Test
    void anIndexThatIsBehindOrAheadShowsNothingThatTheStoreHasNot() {
        texts.catchUp(Duration.ofSeconds(5));
        commit(published("lung", "dct:title 'Something else'@en"));
        GuardedQuery query = GuardedQuery.parse(PREFIXES + "SELECT ?s { ?s text:query 'lung' }", POLICY, texts);
        Rows rows = new Rows();
        catalogue.read(data -> {
            query.over(UnitedGraphs.of(data, query.choosesGraphs())).deliver(rows);
            return rows;
        });
        assertEquals(List.of(), rows.all);
    }

    @Test
    void heldRecordsAndPatientsAreNotSearched() {
        Node held = NodeFactory.createURI(BASE + "secret#held");
        commit(new Change(
                "secret",
                iri("secret"),
                "p1",
                State.HELD,
                Map.of(),
                Map.of(held, MemoryCatalogue.graph(turtle("secret", "dct:title 'Hush'@en")))));
        assertEquals(List.of(), sorted("'hush'"));
    }

    @Test
    void wordsThatAreNotUnderstoodSayWhere() {
        QueryRefusal open = refused("SELECT * {\n  ?s text:query 'tumour AND (lung'\n}");
        assertEquals("QUERY-0014", open.code());
        assertEquals(2, open.line());
        assertTrue(open.column() > 18, open.column() + " " + open.getMessage());
        QueryRefusal operator = refused("SELECT * { ?s text:query 'lung OR AND ct' }");
        assertTrue(String.valueOf(operator.getMessage()).contains("character 9"), operator.getMessage());
    }

    @Test
    void whatWouldCostMuchIsRefused() {
        for (String words : List.of(
                "*ung",
                "?ung",
                "l*",
                "*:*",
                "*",
                "/lu.*/",
                "l~",
                "title:lung",
                "[a TO z]",
                "\"a b\"~1000",
                "((((((((((((a))))))))))))",
                "a ".repeat(33),
                "")) {
            String literal = "'" + words + "'";
            QueryRefusal refusal = refused("SELECT * { ?s text:query " + literal + " }");
            assertEquals("QUERY-0014", refusal.code(), words + ": " + refusal.getMessage());
        }
        String late = "SELECT * { BIND('*ung' AS ?w) ?s text:query ?w }";
        assertEquals(
                "QUERY-0014", assertThrows(QueryRefusal.class, () -> rows(late)).code());
    }

    @Test
    void argumentsOutOfOrderAreRefused() {
        for (String pattern : List.of(
                "?s text:query ('lung' dct:title)",
                "?s text:query (dct:title)",
                "?s text:query ('lung' 0)",
                "?s text:query ('lung' 10001)",
                "?s text:query ('lung' -1)",
                "?s text:query ('lung' 'size:3')",
                "?s text:query ('lung' 'highlight:x:3')",
                "?s text:query 5",
                "(?a ?b ?c ?d ?e ?f) text:query 'lung'",
                "() text:query 'lung'")) {
            assertEquals("QUERY-0014", refused("SELECT * { " + pattern + " }").code(), pattern);
        }
    }

    @Test
    void noOtherPropertyFunctionIsAllowed() {
        for (String property : List.of(
                "<http://jena.apache.org/text#search>",
                "<http://jena.apache.org/ARQ/list#member>",
                "<http://jena.apache.org/ARQ/property#splitIRI>",
                "<java:org.apache.jena.sparql.pfunction.library.splitIRI>")) {
            String query = "SELECT * { ?s text:query 'lung' . ?s " + property + " ?o }";
            assertEquals("QUERY-0006", refused(query).code(), property);
        }
        assertFalse(GuardedQuery.parse("ASK { ?s ?p ?o }", POLICY, texts).searchesText());
    }

    @Test
    void tooManyHitsAreRefusedAndTheBestAreGiven() {
        List<Change> many = new ArrayList<>();
        for (int index = 0; index < 11; index++) {
            StringBuilder keywords = new StringBuilder("dcat:keyword 'common'");
            for (int word = 0; word < 1_000; word++) {
                keywords.append(", 'common ").append(word).append("'");
            }
            many.add(published("many-" + index, keywords.toString()));
        }
        commit(many.toArray(Change[]::new));
        QueryRefusal refusal =
                assertThrows(QueryRefusal.class, () -> rows("SELECT * { (?s ?score ?l) text:query 'common' }"));
        assertEquals("QUERY-0014", refusal.code());
        assertEquals(
                25, rows("SELECT * { (?s ?score ?l) text:query ('common' 25) }").size());
    }

    private QueryRefusal refused(String query) {
        return assertThrows(QueryRefusal.class, () -> GuardedQuery.parse(PREFIXES + query, POLICY, texts), query);
    }

    private List<String> sorted(String arguments) {
        return found("SELECT DISTINCT ?s { ?s text:query " + arguments + " } ORDER BY ?s");
    }

    private List<String> found(String query) {
        return rows(query).stream()
                .map(row -> row.get(0).getURI().substring(BASE.length()))
                .toList();
    }

    private List<List<Node>> rows(String text) {
        GuardedQuery query = GuardedQuery.parse(PREFIXES + text, POLICY, texts);
        Rows rows = new Rows();
        texts.catchUp(Duration.ofSeconds(30));
        catalogue.read(data -> {
            query.over(UnitedGraphs.of(data, query.choosesGraphs())).deliver(rows);
            return rows;
        });
        return rows.all;
    }

    private void commit(Change... changes) {
        catalogue.commit("s", List.of(changes));
    }

    private static Change published(String id, String about) {
        return new Change(
                id,
                iri(id),
                "p1",
                State.PUBLISHED,
                Map.of(iri(id), MemoryCatalogue.graph(turtle(id, about))),
                Map.of());
    }

    private static String turtle(String id, String about) {
        return "@prefix dct: <http://purl.org/dc/terms/> . @prefix dcat: <http://www.w3.org/ns/dcat#> . <" + BASE + id
                + "> a dcat:Dataset ; " + about + " .";
    }

    private static Node iri(String id) {
        return NodeFactory.createURI(BASE + id);
    }

    /** Collects rows, each with a term for each variable. */
    private static final class Rows implements AnswerWriter {

        private final List<List<Node>> all = new ArrayList<>();

        @Override
        public void rows(RowSet rows) {
            rows.forEachRemaining(
                    row -> all.add(rows.getResultVars().stream().map(row::get).toList()));
        }

        @Override
        public void truth(boolean answer) {
            throw new AssertionError("no SELECT");
        }

        @Override
        public void graph(org.apache.jena.graph.Graph graph) {
            throw new AssertionError("no SELECT");
        }
    }
}
