package org.cancerimaging.server.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.shapes.Profile;

/**
 * The validation profiles: an index, and of each what it asks for; its RDF is SHACL that any engine can run.
 *
 * @param uses holds the shapes
 * @param addresses where terms are documented
 */
record ProfileSection(Uses uses, Addresses addresses) implements Section {

    private static final String SHAPES = "https://w3id.org/cancer-imaging/shapes/";
    private static final Node PROFILE = NodeFactory.createURI("http://www.w3.org/ns/dx/prof/Profile");

    @Override
    public String path() {
        return Addresses.PROFILES;
    }

    @Override
    public String kind() {
        return "profile";
    }

    @Override
    public Collection<String> names() {
        return Arrays.stream(Profile.values()).map(Profile::id).toList();
    }

    @Override
    public Optional<Topic> find(String name) {
        return name.isEmpty()
                ? Optional.of(new Topic(path(), "", ProfileSection::profiles, language -> index()))
                : Profile.find(name)
                        .map(profile -> new Topic(
                                Addresses.profile(name),
                                SHAPES + name,
                                () -> uses.shapes(profile),
                                language -> page(profile, language)));
    }

    private static Graph profiles() {
        Graph all = GraphFactory.createDefaultGraph();
        for (Profile profile : Profile.values()) {
            Node iri = NodeFactory.createURI(SHAPES + profile.id());
            all.add(iri, RDF.type.asNode(), PROFILE);
            all.add(iri, DCTerms.title.asNode(), NodeFactory.createLiteralLang(profile.title(), "en"));
            all.add(iri, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(profile.id()));
        }
        return all;
    }

    private Topic.Content index() {
        String rows = Arrays.stream(Profile.values())
                .map(profile -> "<div><dt>" + Html.link(Addresses.profile(profile.id()), profile.title()) + " <code>"
                        + Html.escape(profile.id()) + "</code></dt><dd>"
                        + ShapeRule.shapes(uses.shapes(profile)).size() + " kinds of things.</dd></div>")
                .collect(Collectors.joining());
        String html = Fragments.heading("Validation profiles", "en", "Vocabulary")
                + "<p class=\"lead\">The rules that records and patient-level data are checked against. Each profile is "
                + "SHACL that any engine can run.</p><dl class=\"terms\">" + rows + "</dl>"
                + Fragments.formats(path(), List.of());
        return new Topic.Content("Validation profiles", "The rules that data is checked against.", html);
    }

    private Topic.Content page(Profile profile, Language language) {
        Graph shapes = uses.shapes(profile);
        String rules = ShapeRule.shapes(shapes).stream()
                .map(shape -> group(shapes, shape, language))
                .collect(Collectors.joining());
        String html = Fragments.trail(List.of(Addresses.PROFILES, "Validation profiles"))
                + Fragments.heading(profile.title(), "en", "Validation profile")
                + Fragments.iri(SHAPES + profile.id())
                + "<p class=\"lead\">A violation makes data non-conforming; a warning is advice.</p>"
                + Fragments.formats(Addresses.profile(profile.id()), List.of())
                + rules;
        return new Topic.Content(profile.title(), "What the profile asks for, rule by rule.", html);
    }

    private String group(Graph shapes, Node shape, Language language) {
        String rows = ShapeRule.of(shapes, shape).stream().map(this::row).collect(Collectors.joining());
        String id = "shape-" + shape.getURI().replaceAll(".*/", "").replace('#', '-');
        String about = ShapeRule.value(shapes, shape, "targetClass")
                .filter(Node::isURI)
                .map(target -> "<p class=\"about\">Each " + addresses.link(target, language) + ".</p>")
                .orElse("");
        String label = shapes.find(shape, RDFS.label.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse(id);
        return Fragments.section(
                Html.escape(id), label, rows.isEmpty() ? "" : about + "<ul class=\"rules\">" + rows + "</ul>");
    }

    private String row(ShapeRule rule) {
        String source = rule.section().isEmpty() ? "" : " " + source(rule.section());
        String path = rule.path().isEmpty() ? "" : " <code>" + Html.escape(rule.path()) + "</code>";
        return "<li><p><span class=\"badge " + rule.severity().toLowerCase(Locale.ROOT) + "\">"
                + Html.escape(rule.severity()) + "</span>" + path + "</p><p>" + Html.escape(rule.message()) + source
                + "</p></li>";
    }

    private String source(String iri) {
        return Html.link(addresses.of(NodeFactory.createURI(iri)), "Source");
    }
}
