package org.cancerimaging.mappers.describe;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cancerimaging.mappers.tabular.Nearest;
import org.cancerimaging.ontology.CodeList;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;

/** Turns a word of a code list, or an IRI of one of its concepts, into the IRI that a record has. */
final class CodeWords {

    private static final int LONGEST_LIST = 35;
    private static final int LONGEST_SHOWN = 40;

    private final Ontology ontology;

    CodeWords(Ontology ontology) {
        this.ontology = ontology;
    }

    /** The IRI that the word stands for; empty where the list has no such word. */
    Optional<String> iri(DescribeKey key, String text) {
        if (!text.matches("https?://.*")) {
            return list(key).concepts().values().stream()
                    .filter(concept -> concept.notation().equalsIgnoreCase(text))
                    .findFirst()
                    .map(concept -> concept.iri().getURI());
        }
        Node iri = NodeFactory.createURI(text);
        Optional<String> listed = ontology.concept(iri)
                .map(Concept::iri)
                .filter(list(key).concepts()::containsKey)
                .map(Node::getURI);
        boolean other = !key.others().isEmpty() && text.startsWith(key.others()) && Form.IRI.takes(text);
        return listed.isPresent() || !other ? listed : Optional.of(text);
    }

    /** What would have been right. */
    String expected(DescribeKey key, String text) {
        List<String> words = list(key).concepts().values().stream()
                .map(Concept::notation)
                .sorted(Comparator.naturalOrder())
                .toList();
        String all = words.size() > LONGEST_LIST
                ? "; docs/vocabulary.md tells where its words are shown"
                : ": one of " + String.join(", ", words);
        return "for " + key.name() + " a word of the code list " + key.codeList() + ", not '" + shown(text) + "'"
                + Nearest.hint(shown(text), words) + all;
    }

    /** Enough of a text to find it again. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
    }

    private CodeList list(DescribeKey key) {
        return ontology.codeList(key.codeList());
    }
}
