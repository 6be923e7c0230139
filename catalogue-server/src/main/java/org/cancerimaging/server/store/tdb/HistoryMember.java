package org.cancerimaging.server.store.tdb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.server.store.GraphNames;

/**
 * What one revision put into the public store: N-Quads in gzip. Before them a comment names each graph, one that was
 * removed too.
 */
final class HistoryMember {

    private static final String NAME = "# graph ";

    private HistoryMember() {}

    static byte[] write(Map<Node, Graph> graphs) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(graphs.keySet().stream()
                    .map(name -> NAME + name.getURI() + "\n")
                    .sorted()
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8));
            QuadWriter quads = new QuadWriter(out);
            quads.write(graphs);
            quads.flush();
        }
        return bytes.toByteArray();
    }

    static Map<Node, Graph> read(byte[] member) throws IOException {
        byte[] text;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
            text = in.readAllBytes();
        }
        DatasetGraph quads = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(text))
                .lang(Lang.NQUADS)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(quads);
        Map<Node, Graph> graphs = new HashMap<>();
        names(text).forEach(name -> graphs.put(name, copy(quads.getGraph(name))));
        return graphs;
    }

    private static List<Node> names(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .takeWhile(line -> line.startsWith(NAME))
                .map(line -> NodeFactory.createURI(line.substring(NAME.length())))
                .toList();
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.stream().forEach(copy::add);
        return copy;
    }

    /** The graphs of one record that belong into the history: of the restricted store only what is shown to anybody. */
    static Map<Node, Graph> of(Node dataset, Batch batch) {
        Map<Node, Graph> kept = new LinkedHashMap<>();
        GraphNames.open(dataset).forEach(name -> {
            Graph graph =
                    batch.published().getOrDefault(name, batch.restricted().get(name));
            if (graph != null) {
                kept.put(name, graph);
            }
        });
        return kept;
    }
}
