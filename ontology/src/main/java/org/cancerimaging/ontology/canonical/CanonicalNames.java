package org.cancerimaging.ontology.canonical;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Gives a graph the names that the catalogue writes: namespaces, codes, terms, values and datatypes that others write
 * differently, by the rules of {@code canonical-names.tsv}. What is uncertain stays as it is.
 *
 * <p>Each statement is renamed for itself, so the order does not matter, and doing it again changes nothing. Immutable
 * and thread-safe.
 */
public final class CanonicalNames {

    private final IriNames iris;
    private final TermNames terms;
    private final ValueNames values;
    private final Retyping datatypes;

    private CanonicalNames(RuleTable rules, PreferredValues lists) {
        iris = new IriNames(rules);
        terms = new TermNames(rules);
        values = new ValueNames(rules, iris, lists);
        datatypes = new Retyping(rules);
    }

    /**
     * The rules of a file.
     *
     * @param lines of {@code canonical-names.tsv}
     * @throws IllegalArgumentException where a line is no rule, or two rules contradict each other
     */
    public static CanonicalNames of(List<String> lines, PreferredValues lists) {
        return new CanonicalNames(RuleTable.of(lines), lists);
    }

    /** The IRI under its canonical name; empty where it has that already, and for other nodes. */
    public Optional<Node> iri(Node node) {
        Named named = iris.name(node);
        return named.isChanged() ? Optional.of(named.node()) : Optional.empty();
    }

    /** The graph in canonical names. The received graph stays as it is; it is the result where nothing changes. */
    public Canonical apply(Graph received) {
        Origins origins = new Origins();
        Tally tally = new Tally();
        Run run = new Run(tally);
        received.stream().forEach(triple -> {
            Triple renamed = run.rename(triple);
            if (!renamed.equals(triple)) {
                origins.changed(triple, renamed);
            }
        });
        return new Canonical(origins.isEmpty() ? received : rebuilt(received, origins), tally.renamings(), origins);
    }

    /** Renames single statements of one document, as {@link #apply} does; not thread-safe. */
    public UnaryOperator<Triple> renamer() {
        return new Run(new Tally())::rename;
    }

    private static Graph rebuilt(Graph received, Origins origins) {
        Graph graph = GraphFactory.createDefaultGraph();
        received.stream().forEach(graph::add);
        graph.getPrefixMapping().setNsPrefixes(received.getPrefixMapping());
        origins.all().values().forEach(changed -> changed.forEach(graph::delete));
        origins.all().keySet().stream().filter(received::contains).toList().forEach(origins::kept);
        origins.all().keySet().forEach(graph::add);
        return graph;
    }

    /** One run over a graph: the same node is looked up once. */
    private final class Run {

        private final Tally tally;
        private final Map<Node, Named> known = new HashMap<>();
        private final Map<Node, Named> knownProperties = new HashMap<>();

        Run(Tally tally) {
            this.tally = tally;
        }

        Triple rename(Triple triple) {
            Named subject = known.computeIfAbsent(triple.getSubject(), iris::name);
            Named predicate = knownProperties.computeIfAbsent(triple.getPredicate(), terms::property);
            Named object = object(predicate.node(), triple.getObject());
            if (!subject.isChanged() && !predicate.isChanged() && !object.isChanged()) {
                return triple;
            }
            tally.add(subject);
            tally.add(predicate);
            tally.add(object);
            return Triple.create(subject.node(), predicate.node(), object.node());
        }

        private Named object(Node property, Node object) {
            if (object.isURI()) {
                Named named = known.computeIfAbsent(object, iris::name);
                return property.equals(RDF.type.asNode()) ? typed(object, named) : values.name(property, object, named);
            }
            if (!object.isLiteral()) {
                return Named.asIs(object);
            }
            Named literal = terms.literal(object);
            return datatypes.name(property, literal.isChanged() ? literal : values.name(property, object, literal));
        }

        /** A class is a term, or a code: an annotation may be typed by a concept of the hyper-ontology. */
        private Named typed(Node type, Named named) {
            Named term = terms.ofClass(type);
            return term.isChanged() ? term : named;
        }
    }
}
