package org.cancerimaging.shapes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Ontology;

/**
 * The classes of the concepts in our code lists. Unchangeable.
 *
 * <p>Every entry is a skos:Concept. Entries of EU authority tables also have the class that DCAT-AP 3.0.1 asks of the
 * property they are values of (its section "Controlled vocabularies to be used").
 */
final class ConceptTypes {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final Map<String, Resource> OF_LIST = Map.of(
            "access-right", DCTerms.RightsStatement,
            "continent", DCTerms.Location,
            "country", DCTerms.Location,
            "file-type", DCTerms.MediaTypeOrExtent,
            "frequency", DCTerms.Frequency,
            "language", DCTerms.LinguisticSystem,
            "licence", DCTerms.LicenseDocument);

    private final Map<Node, Set<Node>> types = new HashMap<>();

    private ConceptTypes() {}

    static ConceptTypes of(Ontology ontology) {
        ConceptTypes types = new ConceptTypes();
        ontology.codeLists().values().forEach(list -> types.add(list, ontology));
        return types;
    }

    boolean has(Node concept, Node type) {
        return types.getOrDefault(concept, Set.of()).contains(type);
    }

    private void add(CodeList list, Ontology ontology) {
        Resource special = OF_LIST.get(list.name());
        List<Resource> both = special == null ? List.of(SKOS.Concept) : List.of(SKOS.Concept, special);
        list.concepts().values().stream()
                .flatMap(concept -> Stream.concat(Stream.of(concept.iri()), concept.matches().stream()))
                .forEach(concept -> both.forEach(type -> add(concept, type)));
        add(list.scheme(), SKOS.ConceptScheme);
        ontology.graph()
                .find(list.scheme(), DCTerms.source.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(source -> source.isURI() && source.getURI().startsWith(AUTHORITY))
                .forEach(table -> add(table, SKOS.ConceptScheme));
    }

    private void add(Node subject, Resource type) {
        types.computeIfAbsent(subject, key -> new HashSet<>()).add(type.asNode());
    }
}
