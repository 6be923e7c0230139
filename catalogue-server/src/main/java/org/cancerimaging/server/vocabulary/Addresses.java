package org.cancerimaging.server.vocabulary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.Prefixes;
import org.cancerimaging.server.http.Html;

/** Where each thing is documented: here if it is ours, else at its own IRI. */
final class Addresses {

    static final String TERMS = "/ontology";
    static final String LISTS = "/codelist";
    static final String MAPPINGS = "/mapping";
    static final String PROFILES = "/profile";

    private final Ontology ontology;
    private final Map<Node, String> paths = new HashMap<>();

    Addresses(Ontology ontology) {
        this.ontology = ontology;
        for (CodeList list : ontology.codeLists().values()) {
            paths.put(list.scheme(), list(list.name()));
            for (Concept concept : list.concepts().values()) {
                paths.putIfAbsent(concept.iri(), concept(list.name(), concept.notation()));
            }
        }
    }

    static String term(String name) {
        return TERMS + "/" + segment(name);
    }

    static String list(String name) {
        return LISTS + "/" + segment(name);
    }

    static String concept(String list, String notation) {
        return list(list) + "/" + segment(notation);
    }

    static String mapping(String name) {
        return MAPPINGS + "/" + segment(name);
    }

    static String profile(String id) {
        return PROFILES + "/" + segment(id);
    }

    /** A path segment in which nothing but letters, digits and a few marks stand for themselves. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The path or IRI at which the thing is documented. */
    String of(Node thing) {
        String iri = thing.getURI();
        String own = iri.startsWith(Imaging.NS) && ontology.terms().contains(thing, Node.ANY, Node.ANY)
                ? term(iri.substring(Imaging.NS.length()))
                : iri;
        return paths.getOrDefault(thing, own);
    }

    /** The thing as a link: by its label where we have one, else by its short name. */
    String link(Node thing, Language language) {
        String path = of(thing);
        String text = path.startsWith("/") ? ontology.label(thing, language.tag()) : shortName(thing.getURI());
        return Html.link(path, text);
    }

    /** The IRI with one of our prefixes where one fits, e.g. {@code dcat:Dataset}. */
    static String shortName(String iri) {
        return Prefixes.all().entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue())
                        && iri.length() > entry.getValue().length())
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .findFirst()
                .orElse(iri);
    }
}
