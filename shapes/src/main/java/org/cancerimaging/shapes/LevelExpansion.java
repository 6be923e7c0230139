package org.cancerimaging.shapes;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
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

    /** The query for the datasets of a level. */
    static Node query(Node level) {
        return NodeFactory.createLiteralString(SELECT.formatted(level.getURI()));
    }

    /** Puts a SPARQL target in the place of the target class of each shape that names a level. */
    static void expand(Graph shapes) {
        for (Triple use :
                shapes.find(Node.ANY, ShapeTerms.ACCESS_LEVEL, Node.ANY).toList()) {
            Node shape = use.getSubject();
            shapes.remove(shape, SH.targetClass.asNode(), Node.ANY);
            Node target = NodeFactory.createBlankNode();
            shapes.add(shape, SH.target.asNode(), target);
            shapes.add(target, RDF.type.asNode(), SH.SPARQLTarget.asNode());
            shapes.add(target, SH.select.asNode(), query(use.getObject()));
        }
    }

    /** The level whose datasets are all that the shape targets, by a query of {@link #expand}; null where it is not so. */
    static @Nullable Node level(Node shape, Graph shapes) {
        List<Node> targets = shapes.find(shape, SH.target.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
        return targets.size() != 1
                ? null
                : shapes.find(shape, ShapeTerms.ACCESS_LEVEL, Node.ANY)
                        .mapWith(Triple::getObject)
                        .filterKeep(level -> shapes.contains(targets.get(0), SH.select.asNode(), query(level)))
                        .nextOptional()
                        .filter(level -> ShapeTriples.TARGETS.stream()
                                .noneMatch(other ->
                                        !other.equals(SH.target.asNode()) && shapes.contains(shape, other, Node.ANY)))
                        .orElse(null);
    }

    /** What the query of a level selects, without asking it. */
    static List<Node> datasets(Node level, Graph data) {
        return data.find(Node.ANY, DCTerms.accessRights.asNode(), level)
                .mapWith(Triple::getSubject)
                .filterKeep(dataset -> data.contains(dataset, RDF.type.asNode(), DCAT.Dataset.asNode()))
                .toList();
    }
}
