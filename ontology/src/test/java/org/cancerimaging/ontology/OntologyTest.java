package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyTest {

    private static final Ontology ONTOLOGY = Ontology.load();

    @Test
    void isReadOnce() {
        assertSame(ONTOLOGY, Ontology.load());
    }

    @Test
    void theConstantsAreTheTermsOfTheFile() {
        Set<String> constants = Arrays.stream(Imaging.class.getFields())
                .filter(field -> field.getType() == Node.class && Modifier.isStatic(field.getModifiers()))
                .map(field -> Imaging.NS + field.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(terms(), constants);
    }

    @Test
    void everyTermHasALabelAndADefinition() {
        for (String term : terms()) {
            Node node = NodeFactory.createURI(term);
            assertTrue(ONTOLOGY.graph().contains(node, RDFS.label.asNode(), Node.ANY), term);
            assertTrue(ONTOLOGY.graph().contains(node, SKOS.definition.asNode(), Node.ANY), term);
        }
    }

    @Test
    void everyDomainAndRangeOfOursIsAClassOfOurs() {
        for (Node property : new Node[] {RDFS.domain.asNode(), RDFS.range.asNode(), RDFS.subClassOf.asNode()}) {
            ONTOLOGY.graph()
                    .find(Node.ANY, property, Node.ANY)
                    .mapWith(triple -> triple.getObject())
                    .filterKeep(target -> target.getURI().startsWith(Imaging.NS))
                    .forEach(target -> assertTrue(
                            ONTOLOGY.graph().contains(target, RDF.type.asNode(), OWL.Class.asNode()),
                            target::toString));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://snomed.info/id/816094009,CHEST",
        "http://snomed.info/id/51185008,CHEST",
        "http://snomed.info/id/43799004,CHEST",
        "http://purl.bioontology.org/ontology/SNOMEDCT/43799004,CHEST",
        "http://snomed.info/sct/816092008,PELVIS",
        "SNOMEDCT41216001,PROSTATE",
        "https://cancerimage.eu/ontology/EUCAIM#IMG1000042,CT",
        "https://hyperontology.eucaim.cancerimage.eu/#IMG1000042,CT",
        "EUCAIM:IMG1000026,CT",
        "RID10312,MR",
        "http://dicom.nema.org/resources/ontology/DCM#PT,PT",
        "https://publications.europa.eu/resource/authority/country/DEU,DE",
        "http://publications.europa.eu/resource/authority/access-right/PUBLIC,PUBLIC",
        "http://publications.europa.eu/resource/authority/healthcategories/EHRS,EHRS",
        "https://cancerimage.eu/ontology/EUCAIM#IMG1000047,GE",
        "https://cancerimage.eu/ontology/EUCAIM#CLIN1000060,BREAST",
    })
    void aConceptIsFoundUnderEveryIriInUse(String iri, String notation) {
        Concept concept = ONTOLOGY.concept(NodeFactory.createURI(iri)).orElseThrow();
        assertEquals(notation, concept.notation());
    }

    @Test
    void anUnknownIriIsNoConceptAndHasNothingAboveIt() {
        Node unknown = NodeFactory.createURI("http://example.org/nothing");
        assertTrue(ONTOLOGY.concept(unknown).isEmpty());
        assertTrue(ONTOLOGY.ancestors(unknown).isEmpty());
        assertTrue(ONTOLOGY.concept(NodeFactory.createLiteralString("CT")).isEmpty());
        assertTrue(ONTOLOGY.concept(NodeFactory.createBlankNode()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "LIVER,ABDOMEN TRUNK WHOLEBODY",
        "BRAIN,HEAD HEADNECK WHOLEBODY",
        "PROSTATE,PELVIS TRUNK WHOLEBODY",
        "KIDNEY,UPRURINARYTRACT URINARYTRACT ABDOMEN TRUNK WHOLEBODY",
        "WHOLEBODY,''",
    })
    void aRegionKnowsWhatLiesAboveIt(String notation, String above) {
        Node region = ONTOLOGY.codeList("body-region")
                .byNotation(notation)
                .orElseThrow()
                .iri();
        Set<String> ancestors = ONTOLOGY.ancestors(region).stream()
                .map(iri -> ONTOLOGY.concept(iri).orElseThrow().notation())
                .collect(Collectors.toSet());
        assertEquals(above.isEmpty() ? Set.of() : Set.of(above.split(" ")), ancestors);
    }

    @Test
    void anAliasHasTheSameAncestorsAsItsConcept() {
        Node alias = Eucaim.term("BP1000105");
        assertFalse(ONTOLOGY.ancestors(alias).isEmpty());
        assertEquals(
                ONTOLOGY.ancestors(NodeFactory.createURI("http://snomed.info/id/10200004")), ONTOLOGY.ancestors(alias));
    }

    @Test
    void aCombinedRegionCoversItsParts() {
        Concept combined =
                ONTOLOGY.codeList("body-region").byNotation("CHESTABDPELVIS").orElseThrow();
        assertEquals(
                Set.of("Chest", "Abdomen", "Pelvis"),
                combined.covers().stream()
                        .map(part -> ONTOLOGY.label(part, "en"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void theFirstAliasIsTheOneThatIsEmitted() {
        assertEquals(
                Eucaim.term("COM1001366"),
                ONTOLOGY.codeList("sex")
                        .byNotation("M")
                        .orElseThrow()
                        .in(Eucaim.NS)
                        .orElseThrow());
        assertEquals(
                Eucaim.term("IMG1000026"),
                ONTOLOGY.codeList("modality")
                        .byNotation("CT")
                        .orElseThrow()
                        .in(Eucaim.NS)
                        .orElseThrow());
    }

    @Test
    void aLabelFallsBackToEnglishAndThenToTheIri() {
        Node liver = NodeFactory.createURI("http://snomed.info/id/10200004");
        assertEquals("Leber", ONTOLOGY.label(liver, "de"));
        assertEquals("Liver", ONTOLOGY.label(liver, "fi"));
        assertEquals("Modalität", ONTOLOGY.label(Imaging.modality, "de"));
        assertEquals("peak tube voltage", ONTOLOGY.label(Imaging.kVp, "fi"));
        assertEquals("thing", ONTOLOGY.label(NodeFactory.createURI("http://example.org/a#thing"), "en"));
    }

    @Test
    void theSuccessorOfAMakerIsAnotherMaker() {
        CodeList makers = ONTOLOGY.codeList("manufacturer");
        Node toshiba = makers.byNotation("TOSHIBA").orElseThrow().iri();
        Node canon = makers.byNotation("CANON").orElseThrow().iri();
        assertTrue(ONTOLOGY.graph().contains(toshiba, Imaging.successor, canon));
        assertFalse(ONTOLOGY.ancestors(toshiba).contains(canon));
    }

    @Test
    void anUnknownListOrMapIsRefusedWithTheKnownNames() {
        IllegalArgumentException list = assertThrows(IllegalArgumentException.class, () -> ONTOLOGY.codeList("colour"));
        IllegalArgumentException map = assertThrows(IllegalArgumentException.class, () -> ONTOLOGY.termMap("colour"));
        assertTrue(list.toString().contains("modality"));
        assertTrue(map.toString().contains("body-part"));
    }

    private static Set<String> terms() {
        return ONTOLOGY.graph().find(Node.ANY, RDF.type.asNode(), Node.ANY).toList().stream()
                .map(triple -> triple.getSubject())
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Imaging.NS))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
