package org.cancerimaging.mappers.derive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Public statements in the order they are made; values that are not known are left out. */
final class Statements {

    private final List<Triple> all = new ArrayList<>();
    private final Set<Filled> filled = new LinkedHashSet<>();

    Statements type(Node subject, Node type) {
        return add(subject, RDF.type.asNode(), type);
    }

    Statements add(Node subject, Node property, Node object) {
        all.add(Triple.create(subject, property, object));
        return this;
    }

    Statements text(Node subject, Node property, String text) {
        return text.isEmpty() ? this : add(subject, property, NodeFactory.createLiteralString(text));
    }

    Statements english(Node subject, Node property, String text) {
        return text.isEmpty() ? this : add(subject, property, NodeFactory.createLiteralLang(text, "en"));
    }

    Statements link(Node subject, Node property, String iri) {
        return iri.isEmpty() ? this : add(subject, property, NodeFactory.createURI(iri));
    }

    Statements whole(Node subject, Node property, long number) {
        return add(
                subject,
                property,
                NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDnonNegativeInteger));
    }

    Statements positive(Node subject, Node property, long number) {
        return add(
                subject, property, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDpositiveInteger));
    }

    Statements flag(Node subject, Node property, boolean flag) {
        return add(subject, property, NodeFactory.createLiteralDT(Boolean.toString(flag), XSDDatatype.XSDboolean));
    }

    Statements year(Node subject, Node property, int year) {
        return add(subject, property, NodeFactory.createLiteralDT(Integer.toString(year), XSDDatatype.XSDgYear));
    }

    /** Notes that a key of the description file fills the property. */
    Statements key(Node subject, Node property, String key) {
        filled.add(new Filled(subject, property, key));
        return this;
    }

    List<Filled> keys() {
        return List.copyOf(filled);
    }

    List<Triple> list() {
        return List.copyOf(all);
    }
}
