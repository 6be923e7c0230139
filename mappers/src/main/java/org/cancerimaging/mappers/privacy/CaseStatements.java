package org.cancerimaging.mappers.privacy;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.Imaging;

/** Gathers the statements about one case, of released values only, and counts what the gate decided. */
public final class CaseStatements {

    private final List<OutboundTriple> statements = new ArrayList<>();
    private final List<Disclosure> decided = new ArrayList<>();

    /** States the class of a thing. */
    public CaseStatements type(Released subject, Node type) {
        requireTerm(type);
        statements.add(new OutboundTriple(Triple.create(subject.node(), RDF.type.asNode(), type)));
        return this;
    }

    /** States how two things belong together. */
    public CaseStatements link(Released subject, Node property, Released object) {
        requireTerm(property);
        statements.add(new OutboundTriple(Triple.create(subject.node(), property, object.node())));
        return this;
    }

    /** States a value of the source if the gate let it through; counted either way. */
    public CaseStatements value(Released subject, Node property, Disclosure value) {
        decided.add(value);
        value.outbound().ifPresent(released -> link(subject, property, released));
        return this;
    }

    /** Counts a value that was kept back without naming what it would have been said of. */
    public CaseStatements withheld(Disclosure value) {
        decided.add(value);
        return this;
    }

    /** Adds all of another's statements and decisions. */
    public CaseStatements addAll(CaseStatements others) {
        statements.addAll(others.statements);
        decided.addAll(others.decided);
        return this;
    }

    /** The statements in the order they were made. */
    public List<OutboundTriple> list() {
        return List.copyOf(statements);
    }

    /** Adds the decisions to a tally; to be called once, when the case is really written. */
    public void countInto(DisclosureTally tally) {
        decided.forEach(tally::count);
    }

    private static void requireTerm(Node term) {
        if (!term.isURI() || !term.getURI().startsWith(Imaging.NS)) {
            throw new IllegalArgumentException("classes and properties of cases are terms of the ontology");
        }
    }
}
