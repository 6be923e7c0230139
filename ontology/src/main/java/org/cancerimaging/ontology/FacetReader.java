package org.cancerimaging.ontology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads {@code facets.ttl}: one block per facet, found by its class {@code cimo:Facet}. */
final class FacetReader {

    private final Map<Node, String> codeListNames;

    /** The code lists that a facet may name by its scheme. */
    FacetReader(Collection<CodeList> codeLists) {
        codeListNames = codeLists.stream().collect(Collectors.toMap(CodeList::scheme, CodeList::name));
    }

    /** The facets in order; their triples are added to the graph. */
    List<FacetDefinition> read(Path file, Graph graph) throws IOException {
        TurtleFile.read(file).forEach(graph::add);
        return graph
                .find(Node.ANY, RDF.type.asNode(), Imaging.Facet)
                .mapWith(triple -> facet(graph, triple.getSubject()))
                .toList()
                .stream()
                .sorted(Comparator.comparingInt(FacetDefinition::order))
                .toList();
    }

    private FacetDefinition facet(Graph graph, Node facet) {
        String kind = one(graph, facet, Imaging.facetKind).getLiteralLexicalForm();
        return new FacetDefinition(
                one(graph, facet, DCTerms.identifier.asNode()).getLiteralLexicalForm(),
                labels(graph, facet),
                FacetDefinition.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                GraphList.members(GNode.create(graph, one(graph, facet, Imaging.facetPath))),
                optional(graph, facet, Imaging.codeList).map(this::codeListName).orElse(""),
                ((Number) one(graph, facet, Imaging.order).getLiteralValue()).intValue());
    }

    private String codeListName(Node scheme) {
        return Optional.ofNullable(codeListNames.get(scheme))
                .orElseThrow(() -> new IllegalStateException("facets.ttl: no code list has the scheme " + scheme));
    }

    private static Map<String, String> labels(Graph graph, Node facet) {
        return graph.find(facet, RDFS.label.asNode(), Node.ANY).mapWith(triple -> triple.getObject()).toList().stream()
                .collect(Collectors.toMap(Node::getLiteralLanguage, Node::getLiteralLexicalForm));
    }

    private static Node one(Graph graph, Node facet, Node property) {
        return optional(graph, facet, property)
                .orElseThrow(() -> new IllegalStateException("facets.ttl: " + facet + " has no " + property));
    }

    private static Optional<Node> optional(Graph graph, Node facet, Node property) {
        return graph.find(facet, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .nextOptional();
    }
}
