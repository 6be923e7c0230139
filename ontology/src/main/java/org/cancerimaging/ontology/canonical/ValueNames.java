package org.cancerimaging.ontology.canonical;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Names the values of properties that take their values from a code list, or that take media types. */
final class ValueNames {

    private final IriNames iris;
    private final PreferredValues lists;
    private final Map<String, Rule> listed;
    private final Map<String, Rule> texts;

    ValueNames(RuleTable rules, IriNames iris, PreferredValues lists) {
        this.iris = iris;
        this.lists = lists;
        this.listed = rules.bySeen(Rule.Kind.VALUE);
        this.texts = rules.bySeen(Rule.Kind.LITERAL);
    }

    /**
     * The value under its preferred name.
     *
     * @param property under its canonical name
     * @param value as it was received
     * @param named the same after the rules that hold everywhere
     */
    Named name(Node property, Node value, Named named) {
        Rule rule = listed.get(property.getURI());
        if (rule != null) {
            return value.isURI() ? preferred(rule, named) : isPlainText(value) ? read(rule, value) : named;
        }
        Rule text = texts.get(property.getURI());
        boolean fits = text != null && isPlainText(value) && text.fits(value.getLiteralLexicalForm());
        if (text == null || !fits) {
            return named;
        }
        return new Named(
                NodeFactory.createURI(text.emitted() + value.getLiteralLexicalForm()),
                List.of(new Step(text, "text", text.emitted())));
    }

    private Named preferred(Rule rule, Named named) {
        Optional<Node> found = lists.preferred(rule.codeList(), rule.emitted(), named.node());
        if (found.isEmpty() || found.get().equals(named.node())) {
            return named;
        }
        Step step = new Step(rule, named.node().getURI(), found.get().getURI());
        return named.then(found.get(), step);
    }

    /** A text is taken for an IRI only where it is a code of a known system or names a concept of the list. */
    private Named read(Rule rule, Node text) {
        Named named =
                iris.name(NodeFactory.createURI(text.getLiteralLexicalForm().strip()));
        Optional<Node> found = lists.preferred(rule.codeList(), rule.emitted(), named.node());
        if (found.isPresent() && !named.isChanged()) {
            return new Named(
                    found.get(),
                    List.of(new Step(
                            rule,
                            "the text '" + named.node().getURI() + "'",
                            found.get().getURI())));
        }
        return found.isPresent() || IriNames.isCode(named) ? preferred(rule, named) : Named.asIs(text);
    }

    private static boolean isPlainText(Node value) {
        return value.isLiteral()
                && (XSDDatatype.XSDstring.equals(value.getLiteralDatatype())
                        || XSDDatatype.XSDanyURI.equals(value.getLiteralDatatype()));
    }
}
