package org.cancerimaging.server.ingest;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The subjects of a submission, sorted into layers by their types; each is in exactly one set. */
final class Subjects {

    private final Graph graph;
    private final CaseAddresses addresses;
    private final Set<Node> all = new LinkedHashSet<>();
    private final Set<Node> cases = new LinkedHashSet<>();
    private final Set<Node> catalogs = new LinkedHashSet<>();
    private final Set<Node> datasets = new LinkedHashSet<>();
    private final Set<Node> aggregates = new LinkedHashSet<>();
    private final Set<Node> provenance = new LinkedHashSet<>();

    private Subjects(Graph graph, CaseAddresses addresses) {
        this.graph = graph;
        this.addresses = addresses;
    }

    /**
     * Sorts the subjects.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 422 when something of layer P is not typed as such
     */
    static Subjects of(Graph graph, CaseAddresses addresses) {
        Subjects subjects = new Subjects(graph, addresses);
        graph.stream().forEach(triple -> subjects.all.add(triple.getSubject()));
        subjects.sortCases();
        subjects.sort(subjects.catalogs, Terms::isCatalog);
        subjects.sort(subjects.datasets, Terms::isDataset);
        subjects.sort(subjects.aggregates, Terms::isAggregate);
        subjects.sort(subjects.provenance, Terms::isProvenance);
        return subjects;
    }

    Set<Node> all() {
        return all;
    }

    Set<Node> datasets() {
        return datasets;
    }

    Set<Node> catalogs() {
        return catalogs;
    }

    Set<Node> cases() {
        return cases;
    }

    Set<Node> aggregates() {
        return aggregates;
    }

    Set<Node> provenance() {
        return provenance;
    }

    /** Whether it is in none of the sets: a node of a description, if a dataset leads to it. */
    boolean isPlain(Node subject) {
        return all.contains(subject) && !isSorted(subject);
    }

    /** Whether a public graph must not name it. */
    boolean isCase(Node node) {
        return cases.contains(node) || addresses.contains(node);
    }

    private boolean isSorted(Node subject) {
        return Stream.of(cases, catalogs, datasets, aggregates, provenance).anyMatch(set -> set.contains(subject));
    }

    private void sortCases() {
        Set<Node> typed = new LinkedHashSet<>();
        all.stream().filter(subject -> hasType(subject, Terms::isCaseClass)).forEach(typed::add);
        cases.addAll(withWhatHangsBelow(typed, Subjects::hangsBelow));
        for (Node subject : all) {
            if (!cases.contains(subject) && speaksOfCases(subject)) {
                throw Refusal.layer(
                        "A node carries patient-level properties of the ontology but no patient-level type. "
                                + "Give it its class, e.g. cimo:ImagingSeries, or take the properties away.");
            }
        }
        for (Node subject : cases) {
            if (hasType(
                    subject, type -> Terms.isDataset(type) || Terms.isAggregate(type) || Terms.isProvenance(type))) {
                throw Refusal.layer("A node is both patient-level and public by its types. Split it in two.");
            }
        }
    }

    private boolean speaksOfCases(Node subject) {
        return addresses.contains(subject)
                || graph.stream(subject, Node.ANY, Node.ANY)
                        .anyMatch(triple -> Terms.isCaseProperty(triple.getPredicate()));
    }

    private void sort(Set<Node> layer, Predicate<Node> isOfLayer) {
        Set<Node> typed = new LinkedHashSet<>();
        all.stream()
                .filter(subject -> !isSorted(subject) && hasType(subject, isOfLayer))
                .forEach(typed::add);
        if (layer == datasets || layer == catalogs) {
            layer.addAll(typed);
            return;
        }
        withWhatHangsBelow(typed, (above, below) -> below.isBlank()).stream()
                .filter(subject -> !isSorted(subject))
                .forEach(layer::add);
    }

    private boolean hasType(Node subject, Predicate<Node> wanted) {
        return graph.stream(subject, RDF.type.asNode(), Node.ANY)
                .map(Triple::getObject)
                .anyMatch(wanted);
    }

    private Set<Node> withWhatHangsBelow(Collection<Node> tops, Hanging hanging) {
        Set<Node> found = new LinkedHashSet<>(tops);
        Deque<Node> open = new ArrayDeque<>(tops);
        while (!open.isEmpty()) {
            Node above = open.pop();
            graph.stream(above, Node.ANY, Node.ANY)
                    .map(Triple::getObject)
                    .filter(below -> all.contains(below) && hanging.hangs(above, below) && found.add(below))
                    .toList()
                    .forEach(open::push);
        }
        return found;
    }

    private static boolean hangsBelow(Node above, Node below) {
        return below.isBlank()
                || (above.isURI() && below.isURI() && below.getURI().startsWith(above.getURI() + "/"));
    }

    /** Whether one node is a part of another. */
    private interface Hanging {
        boolean hangs(Node above, Node below);
    }
}
