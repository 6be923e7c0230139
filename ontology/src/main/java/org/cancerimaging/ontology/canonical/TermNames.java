package org.cancerimaging.ontology.canonical;

import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Names properties, classes and datatypes. */
final class TermNames {

    private final PrefixRules prefixes;
    private final Map<String, Rule> properties;
    private final Map<String, Rule> classes;

    TermNames(RuleTable rules) {
        prefixes = new PrefixRules(rules.of(Rule.Kind.TERMS));
        properties = rules.bySeen(Rule.Kind.PROPERTY);
        classes = rules.bySeen(Rule.Kind.CLASS);
    }

    Named property(Node property) {
        return name(property, properties);
    }

    /** An object of rdf:type. */
    Named ofClass(Node type) {
        return type.isURI() ? name(type, classes) : Named.asIs(type);
    }

    /** A literal whose datatype is under a wrong namespace, with the right one. */
    Named literal(Node literal) {
        Named datatype = name(NodeFactory.createURI(literal.getLiteralDatatypeURI()), Map.of());
        if (!datatype.isChanged()) {
            return Named.asIs(literal);
        }
        Node retyped = NodeFactory.createLiteralDT(
                literal.getLiteralLexicalForm(),
                TypeMapper.getInstance().getSafeTypeByName(datatype.node().getURI()));
        return new Named(retyped, datatype.steps());
    }

    private Named name(Node term, Map<String, Rule> single) {
        Named named = Named.asIs(term);
        Rule prefix = prefixes.find(term.getURI());
        if (prefix != null) {
            String rest = term.getURI().substring(prefix.seen().length());
            named = named.then(NodeFactory.createURI(prefix.emitted() + rest), prefix.step());
        }
        Rule rule = single.get(named.node().getURI());
        return rule == null ? named : named.then(NodeFactory.createURI(rule.emitted()), rule.step());
    }
}
