package org.cancerimaging.server.store.tdb;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Terms that an engine might change on their way. */
final class OddTerms {

    private static final long SEED = 20260203;
    private static final Node S = NodeFactory.createURI("http://example.org/s");
    private static final Node P = NodeFactory.createURI("http://example.org/p");
    private static final Node BLANK = NodeFactory.createBlankNode("b 0+%_ü");
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "line\nfeed\r\ttab",
            "\"quoted\" 'and' \\back\\",
            "\\u0022 \\U0001F600 \\n",
            "\u0001\u0008\u000c\u001f\u007f\u0085\u2028",
            "ä\u0308 ǆ שלום \uD83D\uDE00 \uFFFD",
            "} } ; DROP ALL #",
            "x".repeat(5_000));

    private OddTerms() {}

    static Graph graph() {
        Graph graph = GraphFactory.createDefaultGraph();
        TEXTS.forEach(text -> add(graph, NodeFactory.createLiteralString(text)));
        List.of("en", "en-GB", "de-CH-1901", "sr-Latn-RS", "x-private")
                .forEach(language -> add(graph, NodeFactory.createLiteralLang("same", language)));
        add(graph, NodeFactory.createLiteralDirLang("same", "ar", "rtl"));
        add(graph, typed("not a number", XSD + "integer"));
        add(graph, typed("12345678901234567890123", XSD + "integer"));
        add(graph, typed("1.50", "http://example.org/type"));
        add(graph, typed("2026-02-30", XSD + "date"));
        add(graph, NodeFactory.createURI("urn:cimo:term:b:not-a-blank-node"));
        add(graph, NodeFactory.createURI("http://example.org/a b<c>\"{}|^`\\%20"));
        add(graph, NodeFactory.createURI("http://example.org/äöü?q=1&r#f"));
        graph.add(BLANK, P, BLANK);
        graph.add(BLANK, P, NodeFactory.createBlankNode("0123456789abcdef"));
        Random random = new Random(SEED);
        for (int count = 0; count < 60; count++) {
            add(graph, NodeFactory.createLiteralString(text(random)));
        }
        return graph;
    }

    private static void add(Graph graph, Node object) {
        graph.add(S, P, object);
    }

    private static Node typed(String text, String type) {
        return NodeFactory.createLiteralDT(text, NodeFactory.getType(type));
    }

    /** Of any characters that UTF-8 and the Char production of N-Triples have. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 30) {
            int next = random.nextInt(4) == 0 ? 1 + random.nextInt(0x10FFFE) : 1 + random.nextInt(0x17F);
            if (next < Character.MIN_SURROGATE || next > Character.MAX_SURROGATE) {
                text.appendCodePoint(next);
            }
        }
        return text.toString();
    }
}
