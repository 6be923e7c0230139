package org.cancerimaging.shapes;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.topbraid.shacl.vocabulary.SH;

/**
 * Lets the shapes of an access level look at the datasets of their level only, where one profile reads all levels.
 *
 * <p>Read alone, a level looks at every dataset and demands its own access right of it.
 *
 * @see <a href="https://www.w3.org/TR/shacl-af/#SPARQLTarget">SHACL Advanced Features, SPARQL-based targets</a>
 */
final class LevelExpansion {

    private static final String SELECT = """
            SELECT ?this WHERE {
              ?this a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/accessRights> <%s> .
            }""";

    private LevelExpansion() {}

    /** Puts a SPARQL target in the place of the target class of each shape that names a level. */
    static void expand(Graph shapes) {
        for (Triple use :
                shapes.find(Node.ANY, ShapeTerms.ACCESS_LEVEL, Node.ANY).toList()) {
            Node shape = use.getSubject();
            shapes.remove(shape, SH.targetClass.asNode(), Node.ANY);
            Node target = NodeFactory.createBlankNode();
            String select = SELECT.formatted(use.getObject().getURI());
            shapes.add(shape, SH.target.asNode(), target);
            shapes.add(target, RDF.type.asNode(), SH.SPARQLTarget.asNode());
            shapes.add(target, SH.select.asNode(), NodeFactory.createLiteralString(select));
        }
    }
}
