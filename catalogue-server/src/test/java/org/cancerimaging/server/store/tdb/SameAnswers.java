package org.cancerimaging.server.store.tdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;

/** Queries whose answers do not depend on the engine. FROM is left out: it is settled before a database is asked. */
final class SameAnswers {

    private static final Node A = Samples.dataset("a");
    private static final Node B = Samples.dataset("b");
    private static final String PREFIXES = "PREFIX dct: <http://purl.org/dc/terms/> PREFIX x: <http://example.org/> ";

    static final Map<Node, Graph> GRAPHS = Map.of(A, Samples.graph("""
                    PREFIX dct: <http://purl.org/dc/terms/> PREFIX x: <http://example.org/>
                    x:a dct:title "One"@en, "Eins"@de, "1"; dct:spatial [ dct:title "Here"; dct:spatial [ dct:title "There" ] ];
                      dct:relation x:b; x:count 5, 5.0, "007"^^<http://www.w3.org/2001/XMLSchema#string>.
                    x:same dct:title "Same".
                    """), B, Samples.graph("""
                    PREFIX dct: <http://purl.org/dc/terms/> PREFIX x: <http://example.org/>
                    x:b dct:title "Two"@en; dct:relation x:a, x:c; dct:spatial [ dct:title "Here" ].
                    x:same dct:title "Same".
                    """));

    static final List<String> QUERIES = List.of(
            "SELECT (COUNT(*) AS ?n) { ?s dct:title ?t }",
            "SELECT ?t { ?s dct:spatial ?b . ?b dct:title ?t FILTER isBlank(?b) }",
            "SELECT ?g ?t { GRAPH ?g { ?s dct:spatial/dct:title ?t } }",
            "SELECT ?s ?t { GRAPH <http://localhost:8080/dataset/a> { ?s dct:title ?t FILTER(lang(?t) = 'de') } }",
            "SELECT ?t { x:a dct:spatial+/dct:title ?t }",
            "SELECT ?g { GRAPH ?g { x:same dct:title 'Same' } }",
            "SELECT ?t { x:same dct:title ?t }",
            "SELECT ?x { x:a (dct:relation|^dct:relation)* ?x FILTER isIRI(?x) }",
            "SELECT ?x ?t { ?x dct:relation ?y OPTIONAL { ?y dct:title ?t } }",
            "SELECT ?s { ?s x:count ?n FILTER(?n = 5) }",
            "SELECT ?s { ?s dct:title 'One'@EN }",
            "SELECT ?s { ?s dct:title 'Nowhere' }",
            "SELECT ?g (COUNT(DISTINCT ?b) AS ?n) { GRAPH ?g { ?b dct:title ?t FILTER isBlank(?b) } } GROUP BY ?g",
            "SELECT ?t { { SELECT ?s { ?s dct:relation x:c } } ?s dct:title ?t MINUS { ?s dct:title 'Two' } }",
            "SELECT ?p { GRAPH ?g { ?s ?p ?o } VALUES ?g { <http://localhost:8080/dataset/b> } }");

    private SameAnswers() {}

    static List<String> expected(String query) {
        DatasetGraph memory = DatasetGraphFactory.create();
        GRAPHS.forEach((name, graph) ->
                graph.stream().forEach(triple -> memory.getGraph(name).add(triple)));
        DatasetGraph united = DatasetGraphFactory.create(GraphView.createUnionGraph(memory));
        GRAPHS.keySet().forEach(name -> united.addGraph(name, memory.getGraph(name)));
        return of(query, united);
    }

    static List<String> of(String query, DatasetGraph graphs) {
        try (QueryExecution run = QueryExecutionFactory.create(PREFIXES + query, DatasetFactory.wrap(graphs))) {
            return sorted(run.execSelect());
        }
    }

    private static List<String> sorted(ResultSet rows) {
        List<String> found = new ArrayList<>();
        rows.forEachRemaining(row -> found.add(text(row)));
        found.sort(null);
        return found;
    }

    private static String text(QuerySolution row) {
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>();
        row.varNames().forEachRemaining(names::add);
        names.sort(null);
        names.forEach(name -> text.append(name)
                .append('=')
                .append(row.get(name).isAnon() ? "_" : row.get(name).asNode())
                .append(' '));
        return text.toString();
    }
}
