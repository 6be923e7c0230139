package org.cancerimaging.ontology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads the SKOS files of a folder as code lists; the order of concepts and of their aliases is the file's.
 *
 * <p>A file may also name concepts that another file defines ({@code skos:inScheme} without a type): one concept then
 * belongs to two lists, and is described once.
 */
final class CodeListReader {

    private static final String ENDING = ".ttl";
    private static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    private static final Node ALT_LABEL = SKOS.altLabel.asNode();
    private static final Node NOTATION = SKOS.notation.asNode();
    private static final Node IN_SCHEME = SKOS.inScheme.asNode();
    private static final Node BROADER = SKOS.broader.asNode();
    private static final Node EXACT_MATCH = SKOS.exactMatch.asNode();

    private final String name;
    private final Map<Node, Map<Node, List<Node>>> subjects = new LinkedHashMap<>();

    private CodeListReader(String name, List<Triple> triples) {
        this.name = name;
        for (Triple triple : triples) {
            subjects.computeIfAbsent(triple.getSubject(), subject -> new LinkedHashMap<>())
                    .computeIfAbsent(triple.getPredicate(), predicate -> new ArrayList<>())
                    .add(triple.getObject());
        }
    }

    /** The code lists of the folder by file name; their triples are added to the graph. */
    static Map<String, CodeList> readAll(Path folder, Graph graph) throws IOException {
        List<CodeListReader> readers = new ArrayList<>();
        for (Path file : OntologyFolder.files(folder, ENDING)) {
            List<Triple> triples = TurtleFile.read(file);
            triples.forEach(graph::add);
            readers.add(new CodeListReader(OntologyFolder.stem(file, ENDING), triples));
        }
        Map<Node, Concept> defined = new HashMap<>();
        readers.forEach(reader ->
                reader.ofType(SKOS.Concept.asNode()).forEach(subject -> defined.put(subject, reader.concept(subject))));
        Map<String, CodeList> lists = new TreeMap<>();
        readers.forEach(reader -> lists.put(reader.name, reader.codeList(defined)));
        return Collections.unmodifiableMap(lists);
    }

    private CodeList codeList(Map<Node, Concept> defined) {
        List<Node> schemes = ofType(SKOS.ConceptScheme.asNode());
        if (schemes.size() != 1) {
            throw new IllegalStateException(
                    "codelists/" + name + ENDING + ": expected one skos:ConceptScheme, found " + schemes.size());
        }
        Map<Node, Concept> concepts = new LinkedHashMap<>();
        for (Node subject : subjects.keySet()) {
            if (values(subject, IN_SCHEME).contains(schemes.get(0))) {
                concepts.put(subject, member(subject, defined));
            }
        }
        return new CodeList(name, schemes.get(0), concepts);
    }

    private Concept member(Node subject, Map<Node, Concept> defined) {
        Concept concept = defined.get(subject);
        if (concept == null) {
            throw new IllegalStateException("codelists/" + name + ENDING + ": " + subject
                    + " is described in no list; give it a type, a label and a notation here");
        }
        return concept;
    }

    private Concept concept(Node subject) {
        Map<String, String> labels = new LinkedHashMap<>();
        values(subject, PREF_LABEL)
                .forEach(label -> labels.put(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
        return new Concept(
                subject,
                notation(subject),
                labels,
                values(subject, ALT_LABEL).stream()
                        .map(Node::getLiteralLexicalForm)
                        .distinct()
                        .toList(),
                values(subject, BROADER),
                values(subject, Imaging.covers),
                values(subject, EXACT_MATCH));
    }

    private String notation(Node subject) {
        List<Node> notations = values(subject, NOTATION);
        if (notations.size() != 1) {
            throw new IllegalStateException(
                    subject + ": expected one skos:notation, found " + notations.size() + "; give the concept one");
        }
        return notations.get(0).getLiteralLexicalForm();
    }

    private List<Node> ofType(Node type) {
        return subjects.keySet().stream()
                .filter(subject -> values(subject, RDF.type.asNode()).contains(type))
                .toList();
    }

    private List<Node> values(Node subject, Node predicate) {
        return subjects.getOrDefault(subject, Map.of()).getOrDefault(predicate, List.of());
    }
}
