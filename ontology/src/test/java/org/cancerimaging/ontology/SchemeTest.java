package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a list says about itself, the concepts that lists share, and the hierarchy over lists. */
class SchemeTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private static final String HEAD = """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix list: <https://w3id.org/cancer-imaging/codelist/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            """;

    @TempDir
    private Path folder;

    static Collection<CodeList> lists() {
        return ONTOLOGY.codeLists().values();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyListHasALicenceAndANote(CodeList list) {
        assertTrue(ONTOLOGY.graph().contains(list.scheme(), DCTerms.license.asNode(), Node.ANY));
        assertTrue(ONTOLOGY.graph().contains(list.scheme(), SKOS.note.asNode(), Node.ANY));
        assertEquals(
                "https://w3id.org/cancer-imaging/codelist/" + list.name(),
                list.scheme().getURI());
    }

    @Test
    void everyListOfOthersNamesItsSource() {
        Set<String> ours = Set.of("age-band", "body-region", "manufacturer-model-family", "marker-result");
        assertAll(lists().stream()
                .filter(list -> !ours.contains(list.name()))
                .map(list -> () -> assertTrue(
                        ONTOLOGY.graph().contains(list.scheme(), DCTerms.source.asNode(), Node.ANY), list.name())));
    }

    @ParameterizedTest
    @CsvSource({
        "access-condition,3", "access-right,3", "data-use-condition,23", "health-category,17", "health-theme,20",
        "coding-system,32", "health-standard,25", "health-activity,34", "publisher-type,36", "interoperability-tier,9",
        "icd-o-3-topography,70", "morphology-behaviour,6", "pi-rads,12", "agent-type,11",
    })
    void aListThatIsClosedElsewhereIsWholeHere(String list, int concepts) {
        assertEquals(concepts, ONTOLOGY.codeList(list).concepts().size());
    }

    @ParameterizedTest
    @CsvSource({
        "data-theme,HEAL",
        "frequency,ANNUAL",
        "language,ENG",
        "country,DE",
        "file-type,CSV",
        "licence,CC_BY_4_0",
        "planned-availability,AVAILABLE",
        "licence-type,OtherRestrictiveClauses",
        "legal-basis,A9-2-j",
        "purpose,ScientificResearch",
        "personal-data,MedicalHealth",
        "dataset-type,PSEUDONYMISED_DATA",
        "coding-system,SNOMED-CT",
        "health-standard,DICOM",
        "publisher-type,inpatient-institute",
        "health-activity,HOSPITAL_RECORDS",
        "access-condition,DOWNLOAD",
        "data-use-condition,NO_RESTRICTION",
        "bi-rads,4A",
        "grade,GLEASON-7",
    })
    void aValueThatTheProfilesNeedIsThere(String list, String notation) {
        assertTrue(ONTOLOGY.codeList(list).byNotation(notation).isPresent());
    }

    @Test
    void ownIrisLieBelowTheListAndEndWithTheNotation() {
        for (CodeList list : lists()) {
            for (Concept concept : list.concepts().values()) {
                String iri = concept.iri().getURI();
                assertTrue(
                        !iri.startsWith("https://w3id.org/cancer-imaging/codelist/")
                                || iri.equals(list.scheme().getURI() + "/" + concept.notation()),
                        iri);
            }
        }
    }

    @Test
    void aConceptOfTwoListsIsDescribedOnce() {
        Concept heal = ONTOLOGY.codeList("theme").byNotation("HEAL").orElseThrow();
        assertEquals(heal, ONTOLOGY.codeList("data-theme").byNotation("HEAL").orElseThrow());
        Concept liver =
                ONTOLOGY.codeList("segmentation-label").byNotation("LIVER").orElseThrow();
        assertEquals(liver, ONTOLOGY.concept(liver.iri()).orElseThrow());
        assertEquals("Leber", liver.label("de"));
    }

    @ParameterizedTest
    @CsvSource({
        "manufacturer-model-family,BIOGRAPH-MMR,BIOGRAPH SIEMENS",
        "manufacturer-model-family,AQUILION-ONE,AQUILION TOSHIBA CANON",
        "stage,IVA1,IVA IV",
        "grade,GLEASON-7,GLEASON",
        "prostate-region,LEFT_ANTERIOR_APICAL_PERIPHERAL_ZONE,PROSTATEPZ PROSTATE PELVIS TRUNK WHOLEBODY",
        "modality,CT_CHEST_CONTRAST,CT_CHEST CT",
        "condition,DIPG,GLIOMA BRAIN CANCER",
        "licence,CC_BY_4_0,CC_BY",
        "health-standard,DICOM,DOCUMENT-FORMAT",
    })
    void whatLiesAboveAConceptIsKnownOnLoading(String list, String notation, String above) {
        Concept concept = ONTOLOGY.codeList(list).byNotation(notation).orElseThrow();
        Set<String> ancestors = ONTOLOGY.ancestors(concept.iri()).stream()
                .map(iri -> ONTOLOGY.concept(iri).orElseThrow().notation())
                .collect(Collectors.toSet());
        assertEquals(Set.of(above.split(" ")), ancestors);
    }

    @ParameterizedTest
    @CsvSource({
        "http://purl.obolibrary.org/obo/DUO_0000004,NO_RESTRICTION",
        "http://purl.obolibrary.org/obo/DUO_00000044,POPULATION_ORIGINS_ANCESTRY_RESEARCH_PROHIBITED",
        "https://w3id.org/dpv/dpv-pd#Age,Age",
        "https://cancerimage.eu/ontology/EUCAIM#SPEC1000024,DOWNLOAD",
        "https://creativecommons.org/licenses/by/4.0/,CC_BY_4_0",
        "https://cancerimage.eu/ontology/EUCAIM#IMG1000025,TOMOGRAPHY",
        "https://cancerimage.eu/ontology/EUCAIM#CLIN1000788,TX",
        "http://loinc.org/rdf/85337-4,ER-BREAST-IHC",
        "https://hdeu-dcat.acceptance.data.health.europa.eu/resource/authority/standard/FHIR,FHIR",
    })
    void aValueIsFoundUnderItsOtherIris(String iri, String notation) {
        Node node = NodeFactory.createURI(iri);
        assertEquals(notation, ONTOLOGY.concept(node).orElseThrow().notation());
    }

    @Test
    void everySnomedCodeInAnyMatchHasTheRightCheckDigit() {
        List<String> codes = ONTOLOGY.graph()
                .find(Node.ANY, SKOS.narrowMatch.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .filterKeep(iri -> iri.startsWith("http://snomed.info/id/"))
                .mapWith(iri -> iri.substring("http://snomed.info/id/".length()))
                .toList();
        assertFalse(codes.isEmpty());
        codes.forEach(code -> assertTrue(CheckDigit.isRight(code), code));
    }

    @Test
    void noOwnLabelIsAFullySpecifiedName() {
        Set<String> endings = Set.of("(disorder)", "(body structure)", "(procedure)", "(qualifier value)", "(finding)");
        ONTOLOGY.codeLists().values().stream()
                .flatMap(list -> list.concepts().values().stream())
                .flatMap(concept -> concept.labels().values().stream())
                .map(label -> label.toLowerCase(Locale.ROOT))
                .forEach(label -> assertTrue(endings.stream().noneMatch(label::endsWith), label));
    }

    @Test
    void aConceptThatNoListDescribesIsRefused() throws Exception {
        Files.writeString(
                folder.resolve("a.ttl"),
                HEAD + "list:a a skos:ConceptScheme . <http://example.org/x> skos:inScheme list:a .");
        Graph graph = GraphFactory.createDefaultGraph();
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> CodeListReader.readAll(folder, graph));
        assertTrue(String.valueOf(refusal.getMessage()).contains("http://example.org/x"));
    }

    @Test
    void aListMayNameWhatALaterFileDescribes() throws Exception {
        Files.writeString(
                folder.resolve("a.ttl"),
                HEAD + "list:a a skos:ConceptScheme . <http://example.org/x> skos:inScheme list:a .");
        Files.writeString(folder.resolve("b.ttl"), HEAD + """
                        list:b a skos:ConceptScheme .
                        <http://example.org/x> a skos:Concept ; skos:inScheme list:b ; skos:notation "X" ;
                            skos:prefLabel "X"@en ; skos:topConceptOf list:b .
                        """);
        Map<String, CodeList> lists = CodeListReader.readAll(folder, GraphFactory.createDefaultGraph());
        assertEquals(2, lists.size());
        lists.values()
                .forEach(list ->
                        assertEquals("X", list.byNotation("X").orElseThrow().notation()));
    }
}
