package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.topbraid.shacl.vocabulary.SH;

/**
 * Puts TopBraid's reports of the parts together as one (SHACL §3.6), with a link to the section of each shape.
 *
 * <p>As SHACL wants it, sh:conforms is false with any result, also with warnings; {@link ValidationReport#conforms()}
 * speaks of violations only.
 */
final class ReportGraph {

    private static final List<Node> REPEATING_VALUES = List.of(SH.value.asNode(), SH.detail.asNode());

    private final Graph graph = GraphMemFactory.createDefaultGraph();
    private final Node report = NodeFactory.createBlankNode();
    private final CompiledShapes shapes;

    private ReportGraph(CompiledShapes shapes) {
        this.shapes = shapes;
    }

    static Graph of(List<Part> parts, CompiledShapes shapes) {
        ReportGraph whole = new ReportGraph(shapes);
        parts.forEach(part -> whole.add(part.report()));
        return whole.finished();
    }

    private void add(Graph part) {
        part.find(Node.ANY, SH.result.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .forEach(result -> addResult(part, result));
    }

    private void addResult(Graph part, Node result) {
        graph.add(report, SH.result.asNode(), result);
        copy(part, result);
        part.find(result, SH.sourceShape.asNode(), Node.ANY)
                .mapWith(triple -> shapes.section(triple.getObject()))
                .filterDrop(String::isEmpty)
                .forEach(section -> graph.add(result, RDFS.seeAlso.asNode(), NodeFactory.createURI(section)));
    }

    /** With the nodes without a name that belong to it: steps of paths and details. */
    private void copy(Graph part, Node subject) {
        for (Triple triple : part.find(subject, Node.ANY, Node.ANY).toList()) {
            if (shapes.showsValues() || !REPEATING_VALUES.contains(triple.getPredicate())) {
                graph.add(triple);
                Node object = triple.getObject();
                if (object.isBlank() && !graph.contains(object, Node.ANY, Node.ANY)) {
                    copy(part, object);
                }
            }
        }
    }

    private Graph finished() {
        graph.getPrefixMapping().setNsPrefix("sh", SH.NS).setNsPrefix("rdfs", RDFS.getURI());
        boolean conforms = !graph.contains(report, SH.result.asNode(), Node.ANY);
        graph.add(report, RDF.type.asNode(), SH.ValidationReport.asNode());
        graph.add(report, SH.conforms.asNode(), NodeFactory.createLiteralByValue(conforms));
        return graph;
    }
}
