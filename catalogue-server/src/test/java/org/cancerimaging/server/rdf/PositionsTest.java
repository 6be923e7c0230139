package org.cancerimaging.server.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** Where statements stand, in each format that tells. */
final class PositionsTest {

    private static final UUID SEED = UUID.fromString("0e6e0f4e-0000-4000-8000-000000000001");
    private static final RdfReader READER = new RdfReader("http://example.org/", RdfLimits.standard());
    private static final String TURTLE = """
            @prefix ex: <http://example.org/> .

            ex:a a ex:T ;
                ex:p "one" ,
                     "two" ;
                ex:q [ ex:r 1 ] .
            """;

    @Test
    void aStatementOfTurtleHasLineAndColumn() throws IOException {
        Positions positions = positions(TURTLE, RdfFormat.TURTLE);
        assertEquals(Optional.of(new Position(4, 10)), positions.of(iri("a"), "http://example.org/p", text("one")));
        assertEquals(Optional.of(new Position(5, 10)), positions.of(iri("a"), "http://example.org/p", text("two")));
    }

    @Test
    void aMissingValueHasThePlaceOfItsNode() throws IOException {
        Positions positions = positions(TURTLE, RdfFormat.TURTLE);
        assertEquals(
                3,
                positions
                        .of(iri("a"), "http://example.org/missing", null)
                        .orElseThrow()
                        .line());
        assertEquals(3, positions.of(iri("a"), null, null).orElseThrow().line());
    }

    @Test
    void anUnknownValueHasThePlaceOfItsProperty() throws IOException {
        Positions positions = positions(TURTLE, RdfFormat.TURTLE);
        assertEquals(
                4,
                positions
                        .of(iri("a"), "http://example.org/p", text("other"))
                        .orElseThrow()
                        .line());
    }

    @Test
    void aNodeWithoutANameIsTheSameInBothReadings() throws IOException {
        Graph graph = READER.read(source(TURTLE), RdfFormat.TURTLE, SEED);
        Node blank = graph.find(iri("a"), iri("q"), Node.ANY).next().getObject();
        Positions positions = positions(TURTLE, RdfFormat.TURTLE);
        assertEquals(
                6,
                positions.of(blank, "http://example.org/r", null).orElseThrow().line());
    }

    @Test
    void theOtherLineFormatsTellPlacesToo() throws IOException {
        String statement = "<http://example.org/a> <http://example.org/p> \"one\" .\n";
        assertEquals(2, line("\n" + statement, RdfFormat.N_TRIPLES));
        assertEquals(2, line("\n" + statement, RdfFormat.N_QUADS));
        assertEquals(3, line("\n<http://example.org/g> {\n" + statement + "}", RdfFormat.TRIG));
    }

    @Test
    void rdfXmlTellsPlacesAlsoOfNodesWithoutAName() throws IOException {
        String xml = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://example.org/">
                  <ex:T rdf:about="a">
                    <ex:p>one</ex:p>
                    <ex:q>
                      <ex:T><ex:r>1</ex:r></ex:T>
                    </ex:q>
                  </ex:T>
                </rdf:RDF>
                """;
        assertEquals(3, line(xml, RdfFormat.RDF_XML));
        Graph graph = READER.read(source(xml), RdfFormat.RDF_XML, SEED);
        Node blank = graph.find(iri("a"), iri("q"), Node.ANY).next().getObject();
        Positions positions = positions(xml, RdfFormat.RDF_XML);
        assertEquals(
                5,
                positions.of(blank, "http://example.org/r", null).orElseThrow().line());
        assertEquals(2, positions.of(iri("a"), null, null).orElseThrow().line());
    }

    @Test
    void aLongTextOfRdfXmlHasThePlaceOfItsTag() throws IOException {
        String xml = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://example.org/">
                  <rdf:Description rdf:about="http://example.org/a" ex:r="1">
                    <rdf:type rdf:resource="http://example.org/T"/>
                    <ex:p>one
                    more</ex:p>
                  </rdf:Description>
                </rdf:RDF>
                """;
        Positions positions = positions(xml, RdfFormat.RDF_XML);
        assertEquals(4, at(positions, "a", "p", text("unknown")));
        assertEquals(2, at(positions, "a", "r", text("1")));
        assertEquals(
                3,
                positions
                        .of(iri("a"), "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", iri("T"))
                        .orElseThrow()
                        .line());
    }

    @Test
    void jsonLdTellsPlacesOfNodesWithAnIdentifier() throws IOException {
        String json = """
                {
                  "@graph": [ {
                    "id": "a",
                    "ex:p": [ "one",
                      { "@value": "two", "@language": "en" } ],
                    "link": "http://example.org/b",
                    "q": { "@id": "ex:b",
                      "ex:p": "one" },
                    "unknown": 1
                  } ],
                  "@context": { "id": "@id", "ex": "http://example.org/", "q": "ex:q",
                    "link": { "@id": "ex:link", "@type": "@id" } }
                }
                """;
        Positions positions = positions(json, RdfFormat.JSON_LD);
        assertEquals(Optional.of(new Position(4, 15)), positions.of(iri("a"), "http://example.org/p", text("one")));
        assertEquals(5, at(positions, "a", "p", NodeFactory.createLiteralLang("two", "en")));
        assertEquals(4, at(positions, "a", "p", text("other")));
        assertEquals(6, at(positions, "a", "link", iri("b")));
        assertEquals(7, at(positions, "a", "q", iri("b")));
        assertEquals(8, at(positions, "b", "p", text("one")));
        assertEquals(2, at(positions, "a", "missing", text("one")));
    }

    @Test
    void jsonLdTellsNothingWhereItIsInDoubt() throws IOException {
        String json = """
                [ { "@context": { "p": "http://example.org/p" }, "@id": "http://example.org/a", "p": "one" },
                  { "@context": { "p": "http://example.org/other" }, "@id": "http://example.org/b", "p": "one" } ]
                """;
        Positions positions = positions(json, RdfFormat.JSON_LD);
        assertEquals(
                new Position(1, 3),
                positions.of(iri("a"), "http://example.org/p", text("one")).orElseThrow());
        String scoped = """
                { "@context": { "q": { "@id": "http://example.org/q", "@context": { "@vocab": "http://example.org/" } } },
                  "@id": "http://example.org/a",
                  "q": { "@id": "http://example.org/b", "p": "one" } }
                """;
        Positions doubtful = positions(scoped, RdfFormat.JSON_LD);
        assertEquals(
                Optional.of(new Position(3, 8)),
                doubtful.of(iri("b"), "http://example.org/p", text("one")),
                "the node");
        assertEquals(1, at(doubtful, "a", "q", iri("b")));
    }

    @Test
    void inJsonLdOneTextInTwoLanguagesHasThePlaceOfItsProperty() throws IOException {
        String json = """
                { "@id": "http://example.org/a",
                  "http://example.org/p": [
                    { "@value": "one", "@language": "en" },
                    { "@value": "one", "@language": "de" } ] }
                """;
        assertEquals(2, at(positions(json, RdfFormat.JSON_LD), "a", "p", NodeFactory.createLiteralLang("one", "de")));
    }

    private static long at(Positions positions, String node, String property, Node value) {
        return positions
                .of(iri(node), "http://example.org/" + property, value)
                .orElseThrow()
                .line();
    }

    @Test
    void aRenamedStatementIsFoundUnderItsNewName() throws IOException {
        UnaryOperator<Triple> renaming = triple -> Triple.create(triple.getSubject(), iri("new"), triple.getObject());
        Positions positions = READER.positions(source(TURTLE), RdfFormat.TURTLE, SEED, Set.of(iri("a")), renaming);
        assertEquals(
                5,
                positions
                        .of(iri("a"), "http://example.org/new", text("two"))
                        .orElseThrow()
                        .line());
        assertFalse(positions
                .of(iri("a"), "http://example.org/new", text("two"))
                .equals(positions.of(iri("a"), "http://example.org/p", text("two"))));
    }

    private static long line(String text, RdfFormat format) throws IOException {
        return positions(text, format)
                .of(iri("a"), "http://example.org/p", text("one"))
                .orElseThrow()
                .line();
    }

    private static Positions positions(String text, RdfFormat format) throws IOException {
        Set<Node> nodes = READER.read(source(text), format, SEED).stream()
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        return READER.positions(source(text), format, SEED, nodes, UnaryOperator.identity());
    }

    private static RdfSource source(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }
}
