package org.cancerimaging.server.store.tdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Change;
import org.cancerimaging.server.store.GraphNames;
import org.cancerimaging.server.store.State;

/** Records for the tests of the store. */
public final class Samples {

    private static final Node TITLE = NodeFactory.createURI("http://purl.org/dc/terms/title");

    private Samples() {}

    public static Graph graph(String turtle) {
        return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    }

    public static Node dataset(String id) {
        return NodeFactory.createURI("http://localhost:8080/dataset/" + id);
    }

    /** A record whose public description, public aggregates and restricted cases all carry the same word. */
    public static Change published(String id, String word) {
        Node dataset = dataset(id);
        return new Change(
                id,
                dataset,
                "p1",
                State.PUBLISHED,
                Map.of(dataset, titled(dataset, word), GraphNames.aggregates(dataset), titled(dataset, word)),
                Map.of(GraphNames.cases(dataset), titled(dataset, word)));
    }

    public static Graph titled(Node node, String word) {
        return graph("<%s> <%s> \"%s\" ; <http://purl.org/dc/terms/spatial> [ <%s> \"%s\" ] ."
                .formatted(node.getURI(), TITLE.getURI(), word, TITLE.getURI(), word));
    }

    /** Puts a graph into the public store behind the catalogue's back. */
    static void slip(Path folder, Node graph, String word) throws IOException {
        try (Database open = Database.open(folder.resolve("public"))) {
            open.replace(Map.of(graph, titled(graph, word)), open.revision());
        }
    }

    /** All words of a record in both stores: one alone means that the record is whole. */
    static String words(Catalogue catalogue, String id) {
        Node dataset = dataset(id);
        String open = catalogue.read(
                graphs -> words(graphs.getGraph(dataset)) + words(graphs.getGraph(GraphNames.aggregates(dataset))));
        return open + catalogue.readRestricted(graphs -> words(graphs.getGraph(GraphNames.cases(dataset))));
    }

    static String words(Graph graph) {
        return graph.stream(Node.ANY, TITLE, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm() + ";")
                .sorted()
                .collect(Collectors.joining());
    }
}
