package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.cancerimaging.server.store.State;
import org.cancerimaging.sparql.GuardedQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code text:query} finds over the real store, in all ways of choosing graphs. */
final class TextQueryTest {

    @TempDir
    Path folder;

    private SearchedCatalogue searched;

    @BeforeEach
    void fill() {
        searched = new SearchedCatalogue(folder);
    }

    @AfterEach
    void close() {
        searched.close();
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
        List<List<Node>> rows =
                searched.rows("SELECT * { (?s ?score ?literal ?graph ?property) text:query 'breast tumour' }");
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
        assertEquals(1, searched.rows("SELECT ?s { ?s text:query 'CT' }").size());
        assertEquals(
                2,
                searched.rows("SELECT ?s ?l { (?s ?score ?l) text:query 'CT' }").size());
        assertEquals(
                1,
                searched.rows("SELECT ?s { (?s ?score) text:query ('tumour' 1) }")
                        .size());
    }

    @Test
    void foundWordsAreMarked() {
        String marked = "SELECT ?l { (?s ?score ?l) text:query (dct:title 'tumours' 'lang:en' 'highlight:s:[ | e:]') }";
        assertEquals("Lung [tumours] on CT", searched.rows(marked).get(0).get(0).getLiteralLexicalForm());
        assertEquals("en", searched.rows(marked).get(0).get(0).getLiteralLanguage());
        String usual = "SELECT ?l { (?s ?score ?l) text:query ('scre*' 'highlight:') }";
        assertEquals("\u21a6screening\u21a4", searched.rows(usual).get(0).get(0).getLiteralLexicalForm());
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
        String one = "<" + SearchedCatalogue.BASE + "breast>";
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
        searched.commit(
                SearchedCatalogue.published("pancreas", "dct:title 'Pancreas'@en"),
                SearchedCatalogue.published("breast", "dct:title 'Breast MRI'@en"));
        assertEquals(List.of("pancreas"), sorted("'pancreas'"));
        assertEquals(List.of("lung"), sorted("'tumour'"));
        searched.commit(new Change(
                "lung",
                SearchedCatalogue.iri("lung"),
                "p1",
                State.WITHDRAWN,
                Map.of(SearchedCatalogue.iri("lung"), MemoryCatalogue.graph("")),
                Map.of()));
        assertEquals(List.of(), sorted("'tumour'"));
    }

    @Test
    void anIndexThatIsBehindOrAheadShowsNothingThatTheStoreHasNot() {
        searched.catchUp();
        searched.commit(SearchedCatalogue.published("lung", "dct:title 'Something else'@en"));
        GuardedQuery query = searched.parse("SELECT ?s { ?s text:query 'lung' }");
        assertEquals(List.of(), searched.answer(query));
    }

    @Test
    void heldRecordsAndPatientsAreNotSearched() {
        Node held = NodeFactory.createURI(SearchedCatalogue.BASE + "secret#held");
        searched.commit(new Change(
                "secret",
                SearchedCatalogue.iri("secret"),
                "p1",
                State.HELD,
                Map.of(),
                Map.of(held, MemoryCatalogue.graph(SearchedCatalogue.turtle("secret", "dct:title 'Hush'@en")))));
        assertEquals(List.of(), sorted("'hush'"));
    }

    private List<String> sorted(String arguments) {
        return found("SELECT DISTINCT ?s { ?s text:query " + arguments + " } ORDER BY ?s");
    }

    private List<String> found(String query) {
        return searched.rows(query).stream()
                .map(row -> row.get(0).getURI().substring(SearchedCatalogue.BASE.length()))
                .toList();
    }
}
