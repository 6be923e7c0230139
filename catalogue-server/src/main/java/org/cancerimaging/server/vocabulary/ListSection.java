package org.cancerimaging.server.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.server.store.Subject;

/**
 * The code lists: an index, and a page with all concepts of each.
 *
 * @param ontology holds them
 * @param addresses where things are documented
 * @param uses who asks for them
 */
record ListSection(Ontology ontology, Addresses addresses, Uses uses) implements Section {

    @Override
    public String path() {
        return Addresses.LISTS;
    }

    @Override
    public String kind() {
        return "code list";
    }

    @Override
    public Collection<String> names() {
        return ontology.codeLists().keySet();
    }

    @Override
    public Optional<Topic> find(String name) {
        return name.isEmpty()
                ? Optional.of(new Topic(path(), "", this::schemes, this::index))
                : Optional.ofNullable(ontology.codeLists().get(name))
                        .map(list -> new Topic(
                                Addresses.list(name), list.scheme().getURI(), () -> graph(list), in -> page(list, in)));
    }

    private Graph schemes() {
        Graph all = GraphFactory.createDefaultGraph();
        ontology.codeLists().values().forEach(list -> new Subject(ontology.graph(), list.scheme()).copyTo(all));
        return all;
    }

    private Graph graph(CodeList list) {
        Graph all = GraphFactory.createDefaultGraph();
        new Subject(ontology.graph(), list.scheme()).copyTo(all);
        list.concepts().keySet().forEach(concept -> new Subject(ontology.graph(), concept).copyTo(all));
        return all;
    }

    private Topic.Content index(Language language) {
        String rows = ontology.codeLists().values().stream()
                .map(list -> "<div><dt>" + addresses.link(list.scheme(), language) + " <code>"
                        + Html.escape(list.name()) + "</code></dt><dd>"
                        + list.concepts().size() + " concepts. " + Html.escape(note(list)) + "</dd></div>")
                .collect(Collectors.joining());
        String html = Fragments.heading("Code lists", "en", "Vocabulary")
                + "<p class=\"lead\">The values that descriptions and patient-level data take, each with a short code, "
                + "labels in six languages and the same concept in other systems.</p><dl class=\"terms\">" + rows
                + "</dl>" + Fragments.formats(path(), List.of());
        return new Topic.Content("Code lists", "All code lists of the catalogue.", html);
    }

    private Topic.Content page(CodeList list, Language language) {
        Node scheme = list.scheme();
        Graph graph = ontology.graph();
        String label = ontology.label(scheme, language.tag());
        String tag = Fragments.label(graph, scheme, language).findAny().isPresent() ? language.tag() : "en";
        Collection<String> users = uses.ofList(list.name());
        String html = Fragments.trail(List.of(Addresses.LISTS, "Code lists"))
                + Fragments.heading(label, tag, "Code list")
                + Fragments.iri(scheme.getURI())
                + "<p class=\"lead\">" + Html.escape(note(list)) + "</p>"
                + Fragments.section(
                        "concepts",
                        list.concepts().size() + " concepts",
                        new ConceptTree(list, addresses, language).html())
                + Fragments.section("uses", "Where it is used", users.isEmpty() ? "" : Fragments.list(users))
                + Fragments.section("about", "About", Fragments.facts(about(scheme, language)))
                + Fragments.names(graph, scheme)
                + Fragments.formats(Addresses.list(list.name()), List.of());
        return new Topic.Content(label, note(list), html);
    }

    /** Without the concepts, which name their scheme: these are a tree of their own. */
    private String about(Node scheme, Language language) {
        Graph said = GraphFactory.createDefaultGraph();
        new Subject(ontology.graph(), scheme).copyTo(said);
        said.remove(scheme, SKOS.note.asNode(), Node.ANY);
        said.remove(scheme, RDF.type.asNode(), Node.ANY);
        said.remove(scheme, DCTerms.title.asNode(), Node.ANY);
        return new Facts(said, addresses).of(scheme, language);
    }

    private String note(CodeList list) {
        return ontology.graph()
                .find(list.scheme(), SKOS.note.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse("");
    }
}
