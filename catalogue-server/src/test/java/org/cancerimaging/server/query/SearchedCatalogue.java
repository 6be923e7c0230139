package org.cancerimaging.server.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
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

/** A catalogue of three datasets about lung, breast and liver, whose texts are searched. */
final class SearchedCatalogue implements AutoCloseable {

    static final String BASE = "http://localhost:8080/dataset/";

    private static final String PREFIXES = "PREFIX text: <http://jena.apache.org/text#> PREFIX dct: "
            + "<http://purl.org/dc/terms/> PREFIX dcat: <http://www.w3.org/ns/dcat#> ";
    private static final QueryPolicy POLICY = new QueryPolicy(Duration.ofSeconds(30), 100_000, 10_000);

    private final Catalogue catalogue;
    private final PublicTexts texts;

    SearchedCatalogue(Path folder) {
        catalogue = TdbCatalogue.open(folder);
        texts = new PublicTexts(catalogue, new PublicRecords(catalogue));
        commit(
                published(
                        "lung",
                        "dct:title 'Lung tumours on CT'@en, 'Lungentumore im CT'@de ; dcat:keyword 'screening'@en"),
                published("breast", "dct:title 'Breast MRI'@en ; dct:description 'One tumour in each image'@en-GB"),
                published("liver", "dct:title 'Imágenes del hígado'@es ; dct:description 'sin etiqueta'"));
    }

    GuardedQuery parse(String query) {
        return GuardedQuery.parse(PREFIXES + query, POLICY, texts);
    }

    /** The rows of a SELECT, over an index that knows the newest revision. */
    List<List<Node>> rows(String text) {
        GuardedQuery query = parse(text);
        catchUp();
        return answer(query);
    }

    /** The rows over the index as it is. */
    List<List<Node>> answer(GuardedQuery query) {
        Rows rows = new Rows();
        catalogue.read(data -> {
            query.over(UnitedGraphs.of(data, query.choosesGraphs())).deliver(rows);
            return rows;
        });
        return rows.all;
    }

    void catchUp() {
        texts.catchUp(Duration.ofSeconds(30));
    }

    void commit(Change... changes) {
        catalogue.commit("s", List.of(changes));
    }

    static Change published(String id, String about) {
        return new Change(
                id,
                iri(id),
                "p1",
                State.PUBLISHED,
                Map.of(iri(id), MemoryCatalogue.graph(turtle(id, about))),
                Map.of());
    }

    static String turtle(String id, String about) {
        return "@prefix dct: <http://purl.org/dc/terms/> . @prefix dcat: <http://www.w3.org/ns/dcat#> . <" + BASE + id
                + "> a dcat:Dataset ; " + about + " .";
    }

    static Node iri(String id) {
        return NodeFactory.createURI(BASE + id);
    }

    @Override
    public void close() {
        catalogue.close();
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
        public void graph(Graph graph) {
            throw new AssertionError("no SELECT");
        }
    }
}
