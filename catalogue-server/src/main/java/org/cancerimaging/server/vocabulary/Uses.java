package org.cancerimaging.server.vocabulary;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cancerimaging.ontology.FacetDefinition;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.server.http.Html;
import org.cancerimaging.shapes.Profile;

/** Which profiles ask for a term or a code list, and which facets of the search show it. Built once. */
final class Uses {

    /** Says in our shapes that a value must be of the named code list. */
    private static final Node CODE_LIST =
            NodeFactory.createURI("https://w3id.org/cancer-imaging/shapes/terms#codeList");

    private static final Node PATH = NodeFactory.createURI("http://www.w3.org/ns/shacl#path");

    private final Map<Profile, Graph> shapes = new EnumMap<>(Profile.class);
    private final Map<String, Collection<String>> byTerm = new HashMap<>();
    private final Map<String, Collection<String>> byList = new HashMap<>();

    Uses(Ontology ontology) {
        for (Profile profile : Profile.values()) {
            Graph graph = profile.shapes();
            shapes.put(profile, graph);
            graph.stream().forEach(triple -> note(profile, graph, triple));
        }
        ontology.facets().forEach(this::note);
    }

    /** The shapes of the profile; a copy is the caller's own. */
    Graph shapes(Profile profile) {
        return Descriptions.copy(shapes.getOrDefault(profile, GraphFactory.createDefaultGraph()));
    }

    /** Links to what uses the term, in order. */
    Collection<String> ofTerm(Node term) {
        return byTerm.getOrDefault(term.getURI(), new TreeSet<>());
    }

    /** Links to what uses the code list, in order. */
    Collection<String> ofList(String name) {
        return byList.getOrDefault(name, new TreeSet<>());
    }

    private void note(FacetDefinition facet) {
        String text = "Facet of the search: " + Html.escape(facet.labels().getOrDefault("en", facet.id()));
        facet.path().stream().filter(Node::isURI).forEach(term -> add(byTerm, term.getURI(), text));
        if (!facet.codeList().isEmpty()) {
            add(byList, facet.codeList(), text);
        }
    }

    private void note(Profile profile, Graph graph, Triple triple) {
        Node object = triple.getObject();
        if (object.isURI() && object.getURI().startsWith(Imaging.NS)) {
            add(byTerm, object.getURI(), "Profile " + link(profile));
        }
        if (triple.getPredicate().equals(CODE_LIST)) {
            String path = graph.find(triple.getSubject(), PATH, Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isURI)
                    .mapWith(node -> ", values of " + Html.escape(Addresses.shortName(node.getURI())))
                    .nextOptional()
                    .orElse("");
            add(byList, object.getLiteralLexicalForm(), "Profile " + link(profile) + path);
        }
    }

    private static String link(Profile profile) {
        return Html.link(Addresses.profile(profile.id()), profile.title());
    }

    private static void add(Map<String, Collection<String>> uses, String key, String html) {
        uses.computeIfAbsent(key, any -> new TreeSet<>()).add(html);
    }
}
