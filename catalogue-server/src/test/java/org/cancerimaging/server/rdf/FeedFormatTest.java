package org.cancerimaging.server.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.server.store.Example;
import org.cancerimaging.server.store.MemoryCatalogue;
import org.junit.jupiter.api.Test;

/** No statement that a provider can send keeps a record or the feed from being written. */
final class FeedFormatTest {

    private static final Node DATASET = NodeFactory.createURI("http://localhost:8080/dataset/lung-ct");

    @Test
    void jsonHasItsContextFirstAndBlankNodesInPlace() {
        String json = text(FeedFormat.JSON_LD.write(MemoryCatalogue.graph(Example.record("lung-ct"))));
        assertTrue(json.startsWith("{\n  \"@context\" : {"), json);
        assertTrue(json.contains("\"dcat\" : \"http://www.w3.org/ns/dcat#\""), json);
        assertFalse(json.contains("_:"), json);
        assertFalse(json.contains("\"void\""), "only what is needed: " + json);
    }

    @Test
    void jsonKeepsBlankNodesThatAreSharedOrGoInCircles() {
        Graph graph = MemoryCatalogue.graph("""
                @prefix e: <http://example.org/> .
                e:a e:p [ e:q [ e:r 1, 2.50, true, "x"@de-AT, e:b, <urn:isbn:1>, <foaf:x> ] ] ; e:p _:shared .
                e:b e:p _:shared ; a e:C, [ e:q "typed by a blank node" ] .
                _:shared e:q "s" .
                _:x e:p _:y . _:y e:p _:x . _:self e:p _:self . _:loose e:q (1 (2) ()) .
                """);
        Graph read = read(FeedFormat.JSON_LD.write(graph), Lang.JSONLD);
        assertTrue(read.isIsomorphicWith(graph), text(FeedFormat.JSON_LD.write(graph)));
    }

    @Test
    void aLongChainOfBlankNodesIsWrittenToo() {
        Graph graph = graph(DCTerms.abstract_.asNode(), "text");
        Node last = DATASET;
        for (int link = 0; link < 20_000; link++) {
            Node next = NodeFactory.createBlankNode();
            graph.add(last, DCTerms.relation.asNode(), next);
            last = next;
        }
        assertEquals(
                graph.size(), read(FeedFormat.TURTLE.write(graph), Lang.TURTLE).size());
        assertEquals(
                graph.size(), read(FeedFormat.RDF_XML.write(graph), Lang.RDFXML).size());
        assertEquals(
                graph.size(), read(FeedFormat.JSON_LD.write(graph), Lang.JSONLD).size());
    }

    @Test
    void whatXmlCannotSayIsLeftOutThereOnly() {
        for (String property : List.of("http://example.org/123", "http://example.org/", "urn:x", "tag:1")) {
            Graph graph = graph(NodeFactory.createURI(property), "text");
            Graph read = read(FeedFormat.RDF_XML.write(graph), Lang.RDFXML);
            assertEquals(1, read.size(), property);
            assertTrue(read.contains(DATASET, DCTerms.title.asNode(), Node.ANY));
            assertFalse(FeedFormat.N_TRIPLES.write(graph).length == 0);
        }
    }

    @Test
    void controlCharactersDoNotBreakXml() {
        Graph read = read(FeedFormat.RDF_XML.write(graph(DCTerms.abstract_.asNode(), "a\u0001b\uFFFEc")), Lang.RDFXML);
        assertEquals(1, read.size());
    }

    @Test
    void allElseIsWrittenInEveryFormat() {
        Graph graph = graph(NodeFactory.createURI("urn:example:property"), "<é🙂>\n\t\"'&]]>");
        assertTrue(read(FeedFormat.TURTLE.write(graph), Lang.TURTLE).isIsomorphicWith(graph));
        assertTrue(read(FeedFormat.JSON_LD.write(graph), Lang.JSONLD).isIsomorphicWith(graph));
        assertTrue(read(FeedFormat.N_TRIPLES.write(graph), Lang.NTRIPLES).isIsomorphicWith(graph));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static Graph graph(Node property, String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(DATASET, DCTerms.title.asNode(), NodeFactory.createLiteralLang("Title", "en"));
        graph.add(DATASET, property, NodeFactory.createLiteralString(text));
        return graph;
    }

    private static Graph read(byte[] content, Lang language) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(content)).lang(language).parse(graph);
        return graph;
    }
}
