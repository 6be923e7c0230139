package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.topbraid.shacl.vocabulary.SH;

/** A copy of somebody's shapes while it is being repaired. One thread only. */
final class ShapeGraph {

    private final Graph graph = GraphMemFactory.createDefaultGraph();
    private final ShapeNames names;
    private final Set<Repair> repairs = new LinkedHashSet<>();

    ShapeGraph(Graph raw) {
        graph.getPrefixMapping().setNsPrefixes(raw.getPrefixMapping());
        raw.find().forEach(graph::add);
        // Names are those of the shapes as they came: repairs may cut off what a name is made from.
        Graph asReceived = GraphMemFactory.createDefaultGraph();
        graph.find().forEach(asReceived::add);
        names = new ShapeNames(asReceived);
    }

    Graph graph() {
        return graph;
    }

    String name(Node shape) {
        return names.of(shape);
    }

    /** All statements with a property, ordered by the name of their subject. */
    List<Triple> with(Node property) {
        return graph.find(Node.ANY, property, Node.ANY).toList().stream()
                .sorted(Comparator.comparing((Triple triple) -> name(triple.getSubject()))
                        .thenComparing(triple -> triple.getObject().toString()))
                .toList();
    }

    boolean has(Node subject, Node property) {
        return graph.contains(subject, property, Node.ANY);
    }

    List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    void remove(Triple triple, String code, String message) {
        graph.delete(triple);
        note(code, triple.getSubject(), message);
    }

    void note(String code, Node subject, String message) {
        repairs.add(new Repair(code, name(subject), message));
    }

    List<Repair> repairs() {
        return repairs.stream()
                .sorted(Comparator.comparing(Repair::code)
                        .thenComparing(Repair::subject)
                        .thenComparing(Repair::message))
                .toList();
    }

    /** The members of a list; empty where it is not well formed (SHACL §1.4): cut off, forked or circular. */
    Optional<List<Node>> list(Node head) {
        List<Node> members = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        Node cell = head;
        while (!cell.equals(RDF.nil.asNode())) {
            List<Node> first = objects(cell, RDF.first.asNode());
            List<Node> rest = objects(cell, RDF.rest.asNode());
            if (first.size() != 1 || rest.size() != 1 || !seen.add(cell)) {
                return Optional.empty();
            }
            members.add(first.get(0));
            cell = rest.get(0);
        }
        return Optional.of(members);
    }

    boolean hasTarget(Node shape) {
        return ShapeTriples.TARGETS.stream().anyMatch(target -> has(shape, target)) || isClass(shape);
    }

    private boolean isClass(Node shape) {
        return objects(shape, RDF.type.asNode()).stream()
                .anyMatch(type -> ShapeTriples.CLASSES.contains(type)
                        || graph.contains(type, RDFS.subClassOf.asNode(), RDFS.Class.asNode()));
    }

    boolean isPropertyShape(Node shape) {
        return has(shape, SH.path.asNode());
    }
}
