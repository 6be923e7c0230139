package org.cancerimaging.ontology.canonical;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Gives literals the datatype that their property asks for, where the value stays the same. */
final class Retyping {

    private static final Set<RDFDatatype> NUMBERS = Set.of(
            XSDDatatype.XSDdecimal,
            XSDDatatype.XSDinteger,
            XSDDatatype.XSDlong,
            XSDDatatype.XSDint,
            XSDDatatype.XSDshort,
            XSDDatatype.XSDpositiveInteger,
            XSDDatatype.XSDunsignedLong,
            XSDDatatype.XSDunsignedInt,
            XSDDatatype.XSDdouble,
            XSDDatatype.XSDfloat);

    /** A plain date is no dateTime: what is so typed, or not typed, can only be meant as a date. */
    private static final Set<RDFDatatype> DATES = Set.of(XSDDatatype.XSDdateTime, XSDDatatype.XSDstring);

    private final Map<String, Rule> byProperty;

    Retyping(RuleTable rules) {
        byProperty = rules.bySeen(Rule.Kind.DATATYPE);
    }

    /** The literal as a value of the property. */
    Named name(Node property, Named named) {
        Node literal = named.node();
        Rule rule = byProperty.get(property.getURI());
        if (rule == null
                || !literal.isLiteral()
                || !literal.getLiteralLanguage().isEmpty()) {
            return named;
        }
        RDFDatatype wanted = TypeMapper.getInstance().getSafeTypeByName(rule.emitted());
        boolean number = XSDDatatype.XSDnonNegativeInteger.equals(wanted);
        boolean known = (number ? NUMBERS : DATES).contains(literal.getLiteralDatatype());
        String text = literal.getLiteralLexicalForm().strip();
        if (!known || !rule.fits(text)) {
            return named;
        }
        String lexical = number ? new BigDecimal(text).toBigInteger().toString() : text;
        return named.then(
                NodeFactory.createLiteralDT(lexical, wanted),
                new Step(rule, literal.getLiteralDatatypeURI(), rule.emitted()));
    }
}
