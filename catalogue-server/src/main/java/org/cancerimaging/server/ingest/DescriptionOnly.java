package org.cancerimaging.server.ingest;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.GraphNames;

/** A graph that is written in place holds the description of the dataset that names it, and nothing else. */
final class DescriptionOnly {

    private DescriptionOnly() {}

    /**
     * The parts of the one dataset.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 422 when there is anything else in the graph
     */
    static RecordParts of(LayerSplit.Outcome split, Node dataset) {
        boolean alone = split.parts().size() == 1
                && split.parts().get(0).dataset().equals(dataset)
                && split.unconnected() + split.listings() == 0;
        if (!alone) {
            throw Refusal.notAlone();
        }
        RecordParts parts = split.parts().get(0);
        if (!parts.aggregates().isEmpty()
                || !parts.provenance().isEmpty()
                || !parts.cases().isEmpty()) {
            throw Refusal.otherLayer();
        }
        return parts;
    }

    /** The parts with the published counts and the provenance of the source, without that of earlier runs here. */
    static RecordParts beside(RecordParts parts, Catalogue catalogue) {
        Node dataset = parts.dataset();
        return catalogue.read(graphs -> new RecordParts(
                dataset,
                parts.description(),
                copy(graphs.getGraph(GraphNames.aggregates(dataset))),
                withoutRuns(copy(graphs.getGraph(GraphNames.provenance(dataset)))),
                parts.cases()));
    }

    private static Graph copy(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        graph.stream().forEach(copy::add);
        return copy;
    }

    /** Else the graph would grow with each change; the past of the record has them. */
    private static Graph withoutRuns(Graph provenance) {
        Set<Node> runs = provenance.stream(Node.ANY, RDF.type.asNode(), Imaging.ValidationRun)
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        for (Node run : runs) {
            for (Triple said : provenance.find(run, Node.ANY, Node.ANY).toList()) {
                boolean ownPart = said.getObject().isBlank()
                        || said.getObject().toString().equals(run + "#body");
                if (ownPart) {
                    provenance.remove(said.getObject(), Node.ANY, Node.ANY);
                }
                provenance.delete(said);
            }
            provenance.remove(Node.ANY, Node.ANY, run);
        }
        return provenance;
    }
}
