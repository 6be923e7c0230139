package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;
import org.topbraid.shacl.vocabulary.SH;

/** The values that a shape takes, with everything that each is called: from its code list, sh:in or sh:hasValue. */
final class Choices {

    private final Map<Node, Set<String>> spellings = new LinkedHashMap<>();

    private Choices() {}

    static Choices of(Node shape, CompiledShapes compiled, Ontology ontology) {
        Choices choices = new Choices();
        Graph shapes = compiled.source();
        List<Node> lists = objects(shapes, shape, ShapeTerms.CODE_LIST);
        for (Node list : lists) {
            ontology.codeList(list.getLiteralLexicalForm()).concepts().values().forEach(choices::add);
        }
        if (lists.isEmpty()) {
            objects(shapes, shape, SH.in.asNode()).stream()
                    .flatMap(list -> members(shapes, list).stream())
                    .forEach(value -> choices.add(value, ontology));
        }
        objects(shapes, shape, SH.hasValue.asNode()).forEach(value -> choices.add(value, ontology));
        return choices;
    }

    int total() {
        return spellings.size();
    }

    /** The first ones, as many as advice shows. */
    List<Node> shown() {
        return spellings.keySet().stream().limit(Advice.MOST_SHOWN).toList();
    }

    Optional<Node> nearest(Node value) {
        return Nearness.nearest(Nearness.spelling(value), spellings);
    }

    private void add(Node value, Ontology ontology) {
        Optional<Concept> concept = value.isURI() ? ontology.concept(value) : Optional.empty();
        // Where the list has a concept and its aliases, only the preferred name is a choice; the others are spellings.
        concept.ifPresentOrElse(this::add, () -> called(value).add(Nearness.spelling(value)));
    }

    private void add(Concept concept) {
        Set<String> names = called(concept.iri());
        names.add(Nearness.spelling(concept.iri()));
        List<String> texts = new ArrayList<>(concept.labels().values());
        texts.addAll(concept.synonyms());
        texts.add(concept.notation());
        texts.forEach(text -> names.add(Nearness.plain(text)));
        concept.matches().forEach(match -> names.add(Nearness.spelling(match)));
    }

    private Set<String> called(Node value) {
        return spellings.computeIfAbsent(value, key -> new HashSet<>());
    }

    private static List<Node> members(Graph shapes, Node list) {
        return ModelFactory.createModelForGraph(shapes).asRDFNode(list).as(RDFList.class).asJavaList().stream()
                .map(member -> member.asNode())
                .toList();
    }

    private static List<Node> objects(Graph shapes, Node shape, Node property) {
        return shapes.find(shape, property, Node.ANY).mapWith(Triple::getObject).toList();
    }
}
