package org.cancerimaging.server.query;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Prefixes;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.sparql.GraphFormat;

/**
 * What the endpoint is and can do, for programs.
 *
 * @param graph the description
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 */
record ServiceDescription(Graph graph) {

    private static final String NS = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    /**
     * Describes the endpoint.
     *
     * @param data description of its default graph; may be empty
     */
    static ServiceDescription of(Site site, Graph data) {
        Node endpoint = endpoint(site);
        Graph graph = ofQueries(endpoint, defaultGraph(site));
        GraphUtil.addInto(graph, data);
        graph.add(endpoint, term("feature"), term("UnionDefaultGraph"));
        graph.add(endpoint, term("propertyFeature"), NodeFactory.createURI("http://jena.apache.org/text#query"));
        return new ServiceDescription(graph);
    }

    /**
     * Describes the two services over a dataset of somebody's own.
     *
     * @param queries address of the one
     * @param updates address of the other
     */
    static ServiceDescription ofOwn(Node queries, Node updates) {
        Graph graph = ofQueries(queries, NodeFactory.createURI(queries.getURI() + "#default-graph"));
        Node dataset = dataset(queries);
        graph.add(updates, RDF.type.asNode(), term("Service"));
        graph.add(updates, term("endpoint"), updates);
        graph.add(updates, term("supportedLanguage"), term("SPARQL11Update"));
        graph.add(updates, term("defaultDataset"), dataset);
        return new ServiceDescription(graph);
    }

    private static Graph ofQueries(Node endpoint, Node defaultGraph) {
        Graph graph = GraphFactory.createDefaultGraph();
        Prefixes.addTo(graph);
        graph.getPrefixMapping().setNsPrefix("sd", NS);
        graph.add(endpoint, RDF.type.asNode(), term("Service"));
        graph.add(endpoint, term("endpoint"), endpoint);
        graph.add(endpoint, term("supportedLanguage"), term("SPARQL11Query"));
        Node dataset = dataset(endpoint);
        graph.add(endpoint, term("defaultDataset"), dataset);
        graph.add(dataset, RDF.type.asNode(), term("Dataset"));
        graph.add(dataset, term("defaultGraph"), defaultGraph);
        graph.add(defaultGraph, RDF.type.asNode(), term("Graph"));
        for (String format : new String[] {
            "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
            "Turtle", "JSON-LD", "RDF_XML", "N-Triples"
        }) {
            graph.add(endpoint, term("resultFormat"), NodeFactory.createURI(FORMATS + format));
        }
        return graph;
    }

    private static Node dataset(Node endpoint) {
        return NodeFactory.createURI(endpoint.getURI() + "#dataset");
    }

    static Node endpoint(Site site) {
        return NodeFactory.createURI(site.base() + "sparql");
    }

    /** What a query asks that names no graph: all of them, as one. */
    static Node defaultGraph(Site site) {
        return NodeFactory.createURI(site.base() + "sparql#default-graph");
    }

    byte[] write(GraphFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFWriter.source(graph)
                .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
                .output(out);
        return out.toByteArray();
    }

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
