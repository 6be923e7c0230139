package org.cancerimaging.server.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.server.http.Site;

/**
 * Takes a submission apart: by dataset, and by layer. What speaks of people goes nowhere but to layer P.
 *
 * <p>A node that several datasets lead to, such as their publisher, is copied into each description.
 */
final class LayerSplit {

    private final Graph graph;
    private final Subjects subjects;
    private final Set<Node> placed = new HashSet<>();

    private LayerSplit(Graph graph, Subjects subjects) {
        this.graph = graph;
        this.subjects = subjects;
    }

    /**
     * The outcome.
     *
     * @param parts one per dataset, in order of IRI
     * @param unconnected number of subjects that no dataset leads to; they are not kept
     * @param listings number of catalogues and catalogue records; they are not kept either, and need not be
     */
    record Outcome(List<RecordParts> parts, int unconnected, int listings) {}

    /**
     * Splits.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 422 when there is no dataset, or when layers are mixed
     */
    static Outcome of(Graph graph, Site site) {
        Subjects subjects = Subjects.of(graph, new CaseAddresses(site));
        if (subjects.datasets().isEmpty() || subjects.datasets().stream().anyMatch(Node::isBlank)) {
            throw Refusal.noDataset();
        }
        return new LayerSplit(graph, subjects).split();
    }

    private Outcome split() {
        CaseOwners owners = CaseOwners.of(graph, subjects);
        List<RecordParts> parts = new ArrayList<>();
        subjects.datasets().stream()
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .forEach(dataset -> parts.add(split(dataset, owners)));
        Set<Node> left = new LinkedHashSet<>(subjects.all());
        left.removeAll(placed);
        int listings = subjects.catalogs().size();
        left.removeAll(subjects.catalogs());
        return new Outcome(parts, left.size(), listings);
    }

    private RecordParts split(Node dataset, CaseOwners owners) {
        Graph description = GraphFactory.createDefaultGraph();
        Graph provenance = GraphFactory.createDefaultGraph();
        Graph aggregates = GraphFactory.createDefaultGraph();
        for (Node subject : reachable(dataset)) {
            graph.stream(subject, Node.ANY, Node.ANY)
                    .forEach(triple ->
                            target(triple, description, aggregates, provenance).add(triple));
        }
        copy(provenanceOf(dataset), provenance);
        copy(aggregatesOf(dataset), aggregates);
        List.of(description, provenance, aggregates).forEach(this::requireNoCase);
        return new RecordParts(dataset, description, aggregates, provenance, cases(dataset, owners));
    }

    private Graph target(Triple triple, Graph description, Graph aggregates, Graph provenance) {
        if (subjects.provenance().contains(triple.getObject())) {
            return provenance;
        }
        return subjects.aggregates().contains(triple.getObject()) ? aggregates : description;
    }

    private Set<Node> reachable(Node dataset) {
        return reach(Set.of(dataset), subjects::isPlain);
    }

    /** All of it when there is one dataset; else what the dataset points to or what points to the dataset. */
    private Set<Node> provenanceOf(Node dataset) {
        if (subjects.datasets().size() == 1) {
            return subjects.provenance();
        }
        Predicate<Node> isProvenance = subjects.provenance()::contains;
        Set<Node> near = new LinkedHashSet<>();
        graph.stream(dataset, Node.ANY, Node.ANY)
                .map(Triple::getObject)
                .filter(isProvenance)
                .forEach(near::add);
        graph.stream(Node.ANY, Node.ANY, dataset)
                .map(Triple::getSubject)
                .filter(isProvenance)
                .forEach(near::add);
        return reach(near, isProvenance);
    }

    private Set<Node> aggregatesOf(Node dataset) {
        Set<Node> own = new LinkedHashSet<>();
        graph.stream(Node.ANY, Imaging.ofDataset, dataset)
                .map(Triple::getSubject)
                .filter(subjects.aggregates()::contains)
                .forEach(own::add);
        return reach(own, node -> node.isBlank() && subjects.aggregates().contains(node));
    }

    private Graph cases(Node dataset, CaseOwners owners) {
        Graph cases = GraphFactory.createDefaultGraph();
        copy(owners.of(dataset), cases);
        return cases;
    }

    private Set<Node> reach(Set<Node> from, Predicate<Node> through) {
        Set<Node> found = new LinkedHashSet<>(from);
        Deque<Node> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            graph.stream(open.pop(), Node.ANY, Node.ANY)
                    .map(Triple::getObject)
                    .filter(node -> through.test(node) && found.add(node))
                    .toList()
                    .forEach(open::push);
        }
        placed.addAll(found);
        return found;
    }

    private void copy(Set<Node> from, Graph to) {
        placed.addAll(from);
        from.forEach(subject -> graph.stream(subject, Node.ANY, Node.ANY).forEach(to::add));
    }

    private void requireNoCase(Graph open) {
        if (open.stream().anyMatch(triple -> subjects.isCase(triple.getObject()))) {
            throw Refusal.layer("A public statement names a patient, study or series. "
                    + "Patient-level nodes may point to the dataset with cimo:inDataset, never the other way round.");
        }
    }
}
