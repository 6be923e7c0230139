package org.cancerimaging.server.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.Html;

/**
 * Classes and properties: all on one page with an anchor each, so that {@code …/ontology#X} may lead there, and each on
 * a page of its own.
 */
final class TermSection implements Section {

    private static final String ONTOLOGY = "https://w3id.org/cancer-imaging/ontology";
    private static final List<String> TRAIL = List.of(Addresses.TERMS, "Ontology");

    /** By letters; a class and a property may differ in case alone, as {@code Patient} and {@code patient} do. */
    private static final Comparator<String> ORDER =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final Ontology ontology;
    private final Graph terms;
    private final Addresses addresses;
    private final Uses uses;
    private final Map<String, Node> byName = new TreeMap<>(ORDER);

    TermSection(Ontology ontology, Addresses addresses, Uses uses) {
        this.ontology = ontology;
        this.terms = ontology.terms();
        this.addresses = addresses;
        this.uses = uses;
        terms.stream()
                .map(triple -> triple.getSubject())
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(Imaging.NS))
                .forEach(subject -> byName.put(name(subject), subject));
    }

    @Override
    public String path() {
        return Addresses.TERMS;
    }

    @Override
    public String kind() {
        return "term";
    }

    @Override
    public Collection<String> names() {
        return byName.keySet();
    }

    @Override
    public Optional<Topic> find(String name) {
        if (name.isEmpty()) {
            return Optional.of(new Topic(path(), ONTOLOGY, () -> Descriptions.copy(terms), this::whole));
        }
        return Optional.ofNullable(byName.get(name))
                .map(term -> new Topic(
                        Addresses.term(name),
                        term.getURI(),
                        () -> Descriptions.of(terms, term),
                        language -> page(term, language)));
    }

    private Topic.Content page(Node term, Language language) {
        String label = ontology.label(term, language.tag());
        String tag = Fragments.label(terms, term, language).findAny().isPresent() ? language.tag() : "en";
        String html = Fragments.trail(TRAIL)
                + Fragments.heading(label, tag, kind(term))
                + Fragments.iri(term.getURI())
                + "<p class=\"lead\">" + Html.escape(definition(term)) + "</p>"
                + Fragments.facts(new Facts(terms, addresses).of(term, language))
                + Fragments.section("uses", "Where it is used", uses(term))
                + Fragments.names(terms, term)
                + Fragments.formats(Addresses.term(name(term)), List.of());
        return new Topic.Content(label, definition(term), html);
    }

    private String uses(Node term) {
        return uses.ofTerm(term).isEmpty() ? "" : Fragments.list(uses.ofTerm(term));
    }

    private Topic.Content whole(Language language) {
        String title = ontology.label(
                terms.find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode())
                        .next()
                        .getSubject(),
                language.tag());
        String html = Fragments.heading(title, "en", "Ontology")
                + Fragments.iri(ONTOLOGY)
                + "<p class=\"lead\">The classes and properties of this catalogue. Values come from the "
                + Html.link(Addresses.LISTS, "code lists") + ", hospital spellings from the "
                + Html.link(Addresses.MAPPINGS, "terminology maps") + ", rules from the "
                + Html.link(Addresses.PROFILES, "validation profiles") + ".</p>"
                + part("classes", "Classes", this::isClass, language)
                + part("properties", "Properties", this::isProperty, language)
                + part("individuals", "Individuals", term -> !isClass(term) && !isProperty(term), language)
                + Fragments.formats(path(), List.of());
        return new Topic.Content(title, "All classes and properties of the catalogue.", html);
    }

    private String part(String id, String title, Predicate<Node> wanted, Language language) {
        String rows = byName.values().stream()
                .filter(wanted)
                .map(term -> entry(term, language))
                .collect(Collectors.joining());
        return Fragments.section(id, title, rows.isEmpty() ? "" : "<dl class=\"terms\">" + rows + "</dl>");
    }

    private String entry(Node term, Language language) {
        String name = name(term);
        return "<div id=\"" + Html.escape(name) + "\"><dt>" + addresses.link(term, language) + " <code>"
                + Html.escape(name) + "</code></dt><dd>" + Html.escape(definition(term)) + "</dd></div>";
    }

    private String kind(Node term) {
        return isClass(term) ? "Class" : isProperty(term) ? "Property" : "Individual";
    }

    private boolean isClass(Node term) {
        return is(term, OWL.Class.asNode()) || is(term, RDFS.Class.asNode());
    }

    private boolean isProperty(Node term) {
        return is(term, RDF.Property.asNode())
                || is(term, OWL.ObjectProperty.asNode())
                || is(term, OWL.DatatypeProperty.asNode())
                || is(term, OWL.AnnotationProperty.asNode());
    }

    private boolean is(Node term, Node type) {
        return terms.contains(term, RDF.type.asNode(), type);
    }

    private String definition(Node term) {
        return terms.find(term, SKOS.definition.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .nextOptional()
                .orElse("");
    }

    private static String name(Node term) {
        return term.getURI().substring(Imaging.NS.length());
    }
}
