package org.cancerimaging.shapes;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.topbraid.shacl.validation.sparql.SPARQLSubstitutions;
import org.topbraid.shacl.vocabulary.SH;

/**
 * Refuses queries in shapes that reach outside the data: another server, a file, Java or script code; and those that
 * SHACL-SPARQL itself forbids (SHACL §5.3.1, appendix A).
 */
final class ShapeQueries {

    private static final List<String> CODE = List.of("<java:", "arq/js#");
    private static final Set<String> ALWAYS_BOUND = Set.of("this", "shapesGraph", "currentShape");
    private static final List<Node> VALIDATORS =
            List.of(SH.validator.asNode(), SH.nodeValidator.asNode(), SH.propertyValidator.asNode());
    private static final Pattern SERVICE = Pattern.compile("\\bSERVICE\\s+(SILENT\\s+)?(<|[?$]|[A-Za-z0-9_-]*:)");

    private final ShapeGraph shapes;
    private final Model model;

    private ShapeQueries(ShapeGraph shapes) {
        this.shapes = shapes;
        this.model = ModelFactory.createModelForGraph(shapes.graph());
    }

    static void check(ShapeGraph shapes) {
        ShapeQueries queries = new ShapeQueries(shapes);
        for (Node property : List.of(SH.select.asNode(), SH.ask.asNode())) {
            shapes.with(property).forEach(queries::check);
        }
    }

    private void check(Triple triple) {
        String name = shapes.name(triple.getSubject());
        Query query = parse(name, triple);
        if (query.hasDatasetDescription()) {
            throw Faults.query(name, "it has FROM.");
        }
        String text = query.toString().toLowerCase(Locale.ROOT);
        if (CODE.stream().anyMatch(text::contains)) {
            throw Faults.query(name, "it calls code outside SPARQL.");
        }
        refuseService(name, query);
        Set<String> bound = bound(triple.getSubject());
        if (!bound.isEmpty()) {
            BindingRules.check(query, name, bound);
        }
    }

    /** The variables that are bound in a constraint or a validator; none in a target. */
    private Set<String> bound(Node query) {
        Set<String> bound = new HashSet<>();
        if (shapes.graph().contains(Node.ANY, SH.sparql.asNode(), query)) {
            bound.addAll(ALWAYS_BOUND);
        }
        for (Node validator : VALIDATORS) {
            for (Triple use : shapes.graph().find(Node.ANY, validator, query).toList()) {
                bound.addAll(ALWAYS_BOUND);
                bound.add("value");
                shapes.objects(use.getSubject(), SH.parameter.asNode()).stream()
                        .flatMap(parameter -> shapes.objects(parameter, SH.path.asNode()).stream())
                        .filter(Node::isURI)
                        .forEach(path -> bound.add(path.getLocalName()));
            }
        }
        return bound;
    }

    private Query parse(String name, Triple triple) {
        try {
            String select = triple.getObject().getLiteralLexicalForm();
            return QueryFactory.create(
                    SPARQLSubstitutions.withPrefixes(select, model.wrapAsResource(triple.getSubject())));
        } catch (QueryException | UnsupportedOperationException broken) {
            throw Faults.query(name, "it is not a SPARQL query.");
        }
    }

    private static void refuseService(String name, Query query) {
        // Also inside FILTER EXISTS, where no walker goes.
        if (SERVICE.matcher(query.toString()).find()) {
            throw Faults.query(name, "it has SERVICE.");
        }
    }
}
