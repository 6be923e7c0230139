package org.cancerimaging.server.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void jsonLdTellsNone() throws IOException {
        String json = "{\"@id\": \"http://example.org/a\", \"http://example.org/p\": \"one\"}";
        assertTrue(positions(json, RdfFormat.JSON_LD)
                .of(iri("a"), "http://example.org/p", text("one"))
                .isEmpty());
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
