package org.cancerimaging.server.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cancerimaging.ontology.Imaging;

/** Which dataset each patient-level node belongs to: the one that its patient names, by way of study and series. */
final class CaseOwners {

    private final Map<Node, Set<Node>> byDataset = new LinkedHashMap<>();

    private CaseOwners() {}

    /**
     * Finds the owners.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 422 when a node belongs to no dataset of the submission
     */
    static CaseOwners of(Graph graph, Subjects subjects) {
        CaseOwners owners = new CaseOwners();
        Set<Node> placed = new LinkedHashSet<>();
        for (Node dataset : subjects.datasets()) {
            Set<Node> own = connected(graph, subjects, dataset);
            owners.byDataset.put(dataset, own);
            placed.addAll(own);
        }
        requireKnownDatasets(graph, subjects);
        if (subjects.datasets().size() == 1) {
            owners.byDataset.replaceAll((dataset, some) -> subjects.cases());
        } else if (!placed.containsAll(subjects.cases())) {
            throw Refusal.layer("A patient-level node belongs to none of the datasets in the body. "
                    + "Each patient names its dataset with cimo:inDataset.");
        }
        return owners;
    }

    Set<Node> of(Node dataset) {
        return byDataset.getOrDefault(dataset, Set.of());
    }

    private static void requireKnownDatasets(Graph graph, Subjects subjects) {
        boolean known = graph.stream(Node.ANY, Imaging.inDataset, Node.ANY)
                .map(Triple::getObject)
                .allMatch(subjects.datasets()::contains);
        if (!known) {
            throw Refusal.layer("cimo:inDataset names a dataset that the body does not describe. "
                    + "Send a dataset's description together with its cases.");
        }
    }

    /** From the dataset against the direction of the arrows, and down to what hangs below each node. */
    private static Set<Node> connected(Graph graph, Subjects subjects, Node dataset) {
        Set<Node> found = new LinkedHashSet<>();
        Deque<Node> open = new ArrayDeque<>();
        open.push(dataset);
        while (!open.isEmpty()) {
            Node node = open.pop();
            graph.stream(Node.ANY, Node.ANY, node)
                    .map(Triple::getSubject)
                    .filter(above -> subjects.cases().contains(above) && found.add(above))
                    .toList()
                    .forEach(open::push);
            graph.stream(node, Node.ANY, Node.ANY)
                    .map(Triple::getObject)
                    .filter(below -> below.isBlank() && subjects.cases().contains(below) && found.add(below))
                    .toList()
                    .forEach(open::push);
        }
        return found;
    }
}
