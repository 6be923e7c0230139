package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.topbraid.shacl.vocabulary.SH;

/** The properties of SHACL in groups that repairs ask for. */
final class ShapeTriples {

    /** Say which nodes a shape looks at (SHACL §2.1.3, SHACL-AF §3). */
    static final List<Node> TARGETS = List.of(
            SH.target.asNode(),
            SH.targetClass.asNode(),
            SH.targetNode.asNode(),
            SH.targetObjectsOf.asNode(),
            SH.targetSubjectsOf.asNode());

    /** A shape that is one of these is its own target class (SHACL §2.1.3.3). */
    static final List<Node> CLASSES = List.of(RDFS.Class.asNode(), OWL.Class.asNode());

    /** Lead from a shape to one other shape. */
    static final List<Node> TO_SHAPE =
            List.of(SH.property.asNode(), SH.node.asNode(), SH.not.asNode(), SH.qualifiedValueShape.asNode());

    /** Lead from a shape to a list of others. */
    static final List<Node> TO_SHAPES = List.of(SH.and.asNode(), SH.or.asNode(), NodeFactory.createURI(SH.NS + "xone"));

    /** Have a list of values. */
    static final List<Node> LISTS = List.of(SH.in.asNode(), SH.ignoredProperties.asNode(), SH.languageIn.asNode());

    /** Have a whole number from 0. */
    static final List<Node> NUMBERS = List.of(
            SH.minCount.asNode(),
            SH.maxCount.asNode(),
            SH.minLength.asNode(),
            SH.maxLength.asNode(),
            SH.qualifiedMinCount.asNode(),
            SH.qualifiedMaxCount.asNode());

    private ShapeTriples() {}
}
