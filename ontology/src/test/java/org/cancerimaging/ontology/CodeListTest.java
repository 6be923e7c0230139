package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every concept of every code list, the ones to come included. */
class CodeListTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "it", "nl");

    static Collection<CodeList> lists() {
        return ONTOLOGY.codeLists().values();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyConceptHasAnEnglishLabelAndNoUnknownLanguage(CodeList list) {
        for (Concept concept : list.concepts().values()) {
            assertTrue(concept.labels().containsKey("en"), concept.iri()::toString);
            assertTrue(LANGUAGES.containsAll(concept.labels().keySet()), concept.iri()::toString);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void notationsAreUnique(CodeList list) {
        Set<String> seen = new HashSet<>();
        list.concepts().values().forEach(concept -> assertTrue(seen.add(concept.notation()), concept::notation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void labelsTellConceptsApart(CodeList list) {
        for (String language : LANGUAGES) {
            Set<String> seen = new HashSet<>();
            for (Concept concept : list.concepts().values()) {
                String label = concept.labels().get(language);
                assertTrue(label == null || seen.add(label), () -> concept.iri() + " " + label);
            }
        }
    }

    @Test
    void anIriMeansOneConceptInAllLists() {
        Map<Node, Node> meaning = new HashMap<>();
        for (Concept concept : concepts()) {
            Stream.concat(Stream.of(concept.iri()), concept.matches().stream()).forEach(iri -> {
                Node other = meaning.putIfAbsent(iri, concept.iri());
                assertTrue(other == null, () -> iri + " means both " + other + " and " + concept.iri());
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyConceptSaysThatItIsInTheList(CodeList list) {
        assertFalse(list.concepts().isEmpty());
        for (Concept concept : list.concepts().values()) {
            assertTrue(ONTOLOGY.graph().contains(concept.iri(), SKOS.inScheme.asNode(), list.scheme()));
        }
    }

    @Test
    void everyConceptIsOnTopOfAListOrBelowItsConcepts() {
        for (Concept concept : concepts()) {
            assertTrue(lists().stream().anyMatch(list -> isAtHome(concept, list)), concept.iri()::toString);
        }
    }

    private static boolean isAtHome(Concept concept, CodeList list) {
        boolean top = ONTOLOGY.graph().contains(concept.iri(), SKOS.topConceptOf.asNode(), list.scheme());
        return list.concepts().containsKey(concept.iri())
                && top == concept.broader().isEmpty()
                && list.concepts().keySet().containsAll(concept.broader())
                && list.concepts().keySet().containsAll(concept.covers());
    }

    @Test
    void noConceptIsAboveItself() {
        concepts()
                .forEach(concept ->
                        assertFalse(ONTOLOGY.ancestors(concept.iri()).contains(concept.iri()), concept::notation));
    }

    @Test
    void everyCodeOfSnomedHasTheRightCheckDigit() {
        Stream<Node> iris = concepts().stream()
                .flatMap(concept -> Stream.concat(Stream.of(concept.iri()), concept.matches().stream()));
        List<String> codes = iris.map(Node::getURI)
                .filter(iri -> iri.startsWith("http://snomed.info/id/"))
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .toList();
        assertTrue(codes.size() > 150);
        assertAll(codes.stream().map(code -> () -> assertTrue(CheckDigit.isRight(code), code)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyListHasATitleInSixLanguages(CodeList list) {
        for (String language : LANGUAGES) {
            assertTrue(
                    ONTOLOGY.graph()
                            .find(list.scheme(), DCTerms.title.asNode(), Node.ANY)
                            .filterKeep(title ->
                                    title.getObject().getLiteralLanguage().equals(language))
                            .hasNext(),
                    language);
        }
        assertEquals(
                "Körperregion", ONTOLOGY.label(ONTOLOGY.codeList("body-region").scheme(), "de"));
    }

    @Test
    void aWrongCheckDigitIsSeen() {
        assertTrue(CheckDigit.isRight("254837009"));
        assertFalse(CheckDigit.isRight("254838000"));
        assertFalse(CheckDigit.isRight("254837090"));
    }

    @Test
    void aConceptIsFoundByNotation() {
        assertEquals(
                "http://dicom.nema.org/resources/ontology/DCM/CT",
                ONTOLOGY.codeList("modality")
                        .byNotation("CT")
                        .orElseThrow()
                        .iri()
                        .getURI());
        assertTrue(ONTOLOGY.codeList("modality").byNotation("ct").isEmpty());
    }

    private static List<Concept> concepts() {
        return lists().stream()
                .flatMap(list -> list.concepts().values().stream())
                .distinct()
                .toList();
    }
}
