package org.cancerimaging.shapes;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.topbraid.shacl.vocabulary.SH;

/** Tests of single values (SHACL §4.1, 4.3, 4.4, 4.8.3), by the same rules as TopBraid's. */
final class QuickValues {

    private QuickValues() {}

    static QuickTest nodeKind(Node kind) {
        if (SH.IRI.asNode().equals(kind)) {
            return every(Node::isURI);
        }
        if (SH.Literal.asNode().equals(kind)) {
            return every(Node::isLiteral);
        }
        if (SH.BlankNodeOrIRI.asNode().equals(kind)) {
            return every(node -> node.isBlank() || node.isURI());
        }
        if (SH.IRIOrLiteral.asNode().equals(kind)) {
            return every(node -> node.isLiteral() || node.isURI());
        }
        return SH.BlankNode.asNode().equals(kind) ? every(Node::isBlank) : QuickTest.WITHOUT_VALUES;
    }

    static QuickTest datatype(Node type) {
        String iri = type.getURI();
        RDFDatatype datatype = NodeFactory.getType(iri);
        return every(node -> node.isLiteral()
                && iri.equals(node.getLiteralDatatypeURI())
                && datatype.isValid(node.getLiteralLexicalForm()));
    }

    static QuickTest in(RDFNode list) {
        Set<Node> allowed = new HashSet<>();
        list.as(RDFList.class).iterator().forEachRemaining(member -> allowed.add(member.asNode()));
        return every(allowed::contains);
    }

    /** Only a tag that stands in the list as it is: ranges of languages, TopBraid compares. */
    static QuickTest language(RDFNode list) {
        Set<String> allowed = new HashSet<>();
        list.as(RDFList.class)
                .iterator()
                .forEachRemaining(member -> allowed.add(member.asLiteral().getLexicalForm()));
        allowed.remove("");
        return every(node -> node.isLiteral() && allowed.contains(node.getLiteralLanguage()));
    }

    static QuickTest pattern(String regex, @Nullable String flags) {
        Pattern pattern = PatientPattern.pattern(regex, flags);
        return every(node ->
                !node.isBlank() && pattern.matcher(new PatientText(text(node))).find());
    }

    static QuickTest length(IntPredicate length) {
        return every(node -> !node.isBlank() && length.test(text(node).length()));
    }

    /** A comparison of the limit with each value; the result of {@link NodeValue#compare} is -1, 0 or 1. */
    static QuickTest compared(Node limit, IntPredicate order) {
        NodeValue bound = NodeValue.makeNode(limit);
        return every(node -> inOrder(bound, node, order));
    }

    private static boolean inOrder(NodeValue bound, Node node, IntPredicate order) {
        if (!node.isLiteral()) {
            return false;
        }
        try {
            int found = NodeValue.compare(bound, NodeValue.makeNode(node));
            return found != Expr.CMP_INDETERMINATE && order.test(found);
        } catch (ExprException notComparable) {
            return false;
        }
    }

    static QuickTest every(Predicate<Node> good) {
        return new ValueTest(good);
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }
}
