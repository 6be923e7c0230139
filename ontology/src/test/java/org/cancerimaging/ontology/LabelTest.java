package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What things are called in six languages: completely where they are ours, and never two things alike. */
class LabelTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it", "nl");

    /** Lists of proper names, and of codes that every language writes alike. */
    private static final Set<String> NAMES = Set.of(
            "coding-system",
            "file-type",
            "health-standard",
            "licence",
            "manufacturer",
            "manufacturer-model-family",
            "radionuclide",
            "radiopharmaceutical",
            "reconstruction-kernel");

    /** Lists that are only translated where the term is sure: how many concepts may lack a language. */
    private static final Map<String, Integer> IN_PART =
            Map.of("measured-quantity", 5, "modality", 11, "segmentation-label", 130, "stage", 44, "stain", 6);

    static Collection<CodeList> lists() {
        return ONTOLOGY.codeLists().values();
    }

    @Test
    void everyClassAndPropertyIsNamedInSixLanguages() {
        Map<Node, Set<String>> languages = new LinkedHashMap<>();
        ONTOLOGY.terms()
                .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
                .forEach(triple -> languages
                        .computeIfAbsent(triple.getSubject(), term -> new TreeSet<>())
                        .add(triple.getObject().getLiteralLanguage()));
        assertTrue(languages.size() > 150, () -> "only " + languages.size());
        languages.forEach((term, spoken) -> assertEquals(LANGUAGES, spoken, term::toString));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyConceptOfAListOfWordsIsNamedInSixLanguages(CodeList list) {
        List<String> lacking = list.concepts().values().stream()
                .filter(concept -> !concept.labels().keySet().containsAll(LANGUAGES))
                .map(Concept::notation)
                .toList();
        int allowed = NAMES.contains(list.name()) ? list.concepts().size() : IN_PART.getOrDefault(list.name(), 0);
        assertTrue(lacking.size() <= allowed, () -> list.name() + " " + lacking.size() + " " + lacking);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void noNameOfAListMeansTwoConcepts(CodeList list) {
        Map<String, Node> meaning = new HashMap<>();
        for (Node concept : list.concepts().keySet()) {
            for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
                ONTOLOGY.graph().find(concept, property, Node.ANY).forEach(triple -> {
                    Node name = triple.getObject();
                    String key = Spelling.normalise(name.getLiteralLexicalForm()) + "@" + name.getLiteralLanguage();
                    String telling = list.name().equals("measured-quantity") ? name.toString() : key;
                    assertEquals(concept, meaning.computeIfAbsent(telling, any -> concept), name::toString);
                });
            }
        }
    }

    /**
     * A name says the same to the search and to the maps. The exceptions say less than their concept: "skull" in an
     * examination is the head; DICOM's HIP is the joint; SPECT and low-dose CT are told as the modality of the files.
     */
    @ParameterizedTest
    @CsvSource({
        "body-part,body-region,'Hip Schedel Schädel'",
        "modality,modality,'Low-dose CT SPECT Single-Photon Emission Computed Tomography'",
        "sex,sex,''",
        "laterality,laterality,''",
        "condition,condition,''",
        "manufacturer,manufacturer,''",
        "manufacturer-model-family,manufacturer-model-family,''",
    })
    void noNameOfAConceptMapsToAnother(String map, String list, String exceptions) {
        Set<String> other = new TreeSet<>();
        for (Concept concept : ONTOLOGY.codeList(list).concepts().values()) {
            for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode())) {
                ONTOLOGY.graph().find(concept.iri(), property, Node.ANY).forEach(triple -> {
                    String name = triple.getObject().getLiteralLexicalForm();
                    Node mapped = ONTOLOGY.termMap(map).match(name).iri();
                    if (mapped != null && !mapped.equals(concept.iri())) {
                        other.add(name);
                    }
                });
            }
        }
        assertEquals(exceptions, other.stream().collect(Collectors.joining(" ")));
    }
}
