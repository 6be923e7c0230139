package org.cancerimaging.server.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.Html;

/**
 * The concepts of one code list, found by notation.
 *
 * @param list the code list
 * @param ontology says more of its concepts than the list
 * @param addresses where things are documented
 * @param mappings the spellings that lead to a concept
 */
record ConceptSection(CodeList list, Ontology ontology, Addresses addresses, Spellings mappings) implements Section {

    @Override
    public String path() {
        return Addresses.list(list.name());
    }

    @Override
    public String kind() {
        return "concept";
    }

    @Override
    public Collection<String> names() {
        return list.concepts().values().stream().map(Concept::notation).toList();
    }

    @Override
    public Optional<Topic> find(String name) {
        return list.byNotation(name).map(this::topic);
    }

    private Topic topic(Concept concept) {
        return new Topic(
                Addresses.concept(list.name(), concept.notation()),
                concept.iri().getURI(),
                () -> Descriptions.of(ontology.graph(), concept.iri()),
                language -> page(concept, language));
    }

    private Topic.Content page(Concept concept, Language language) {
        Graph graph = ontology.graph();
        String label = concept.label(language.tag());
        String scheme = ontology.label(list.scheme(), language.tag());
        String definition = definition(graph, concept.iri());
        String html = Fragments.trail(List.of(Addresses.LISTS, "Code lists", path(), scheme))
                + Fragments.heading(
                        label, concept.labels().containsKey(language.tag()) ? language.tag() : "en", "Concept")
                + Fragments.iri(concept.iri().getURI())
                + (definition.isEmpty() ? "" : "<p class=\"lead\">" + Html.escape(definition) + "</p>")
                + Fragments.facts(Fragments.row("Notation", "<code>" + Html.escape(concept.notation()) + "</code>")
                        + new Facts(graph, addresses).of(concept.iri(), language))
                + Fragments.section("spellings", "Spellings that mean it", mappings.html(concept.iri()))
                + Fragments.names(graph, concept.iri())
                + Fragments.formats(Addresses.concept(list.name(), concept.notation()), List.of());
        return new Topic.Content(
                label + ", " + scheme, definition.isEmpty() ? label + " in " + scheme : definition, html);
    }

    private static String definition(Graph graph, Node concept) {
        return graph.find(concept, SKOS.definition.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse("");
    }
}
