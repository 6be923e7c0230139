package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hospitals write into Body Part Examined and into protocol names, and what it means. */
class BodyPartTest {

    private static final Ontology ONTOLOGY = Ontology.load();

    @Test
    void everyDefinedTermOfTableLOneIsExact() throws Exception {
        List<String> lines;
        try (var file = BodyPartTest.class.getResourceAsStream("/ps3.16-table-l-1.csv")) {
            lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        assertEquals(317, lines.size());
        assertAll(lines.stream().map(line -> line.split(",")).map(cells -> () -> {
            TermMatch match = ONTOLOGY.termMap("body-part").match(cells[0]);
            Node code = NodeFactory.createURI("http://snomed.info/id/" + cells[1]);
            assertEquals(TermMatch.Kind.EXACT, match.kind(), cells[0]);
            assertEquals(ONTOLOGY.concept(code).orElseThrow().iri(), match.iri(), cells[0]);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FETALARM", "FETALPOLE", "TAIL", "WING", "STIFLE", "HINDFETLOCK", "LEGS"})
    void aTermWithoutACodeOrOfAnimalsOnlyIsUnmapped(String term) {
        assertEquals(TermMatch.UNMAPPED, ONTOLOGY.termMap("body-part").match(term));
    }

    @ParameterizedTest
    @CsvSource({
        "PCA,PCA,unmapped",
        "pca,unmapped,unmapped",
        "MR PCA,unmapped,unmapped",
        "LUMBAR,LUMBAR,unmapped",
        "HEPATICA,HEPATICA,LIVER",
        "Hepática,LIVER,LIVER",
        "RM HEPATICA,LIVER,LIVER",
        "ENDORECTAL,RECTUM,unmapped",
        "AORTICARCH,AORTICARCH,AORTICARCH",
        "Aortic arch,AORTICARCH,AORTICARCH",
        "TIBIA/FIBULA,TIBIAFIBULA,TIBIAFIBULA",
    })
    void aTermThatIsNoPlainWordCountsInTheAttributeOnly(String source, String attribute, String words) {
        assertEquals(attribute, notation(source));
        assertEquals(words, notation(ONTOLOGY.termMap("body-part").matchWords(source)));
    }

    @ParameterizedTest
    @CsvSource({
        "MCA,'CEREBRALA BRAIN HEAD HEADNECK WHOLEBODY'",
        "SFA,'FEMORALA THIGH LOWERLIMB EXTREMITY WHOLEBODY'",
        "RUQ,'UPPERABDOMEN ABDOMEN TRUNK WHOLEBODY'",
        "LATRIUM,'HEART CHEST TRUNK WHOLEBODY'",
        "ARTERY,'BLOODVESSEL CARDIOVASCSYS WHOLEBODY'",
    })
    void aVesselOrPartLiesWithinItsRegion(String notation, String above) {
        Concept region = ONTOLOGY.codeList("body-region").byNotation(notation).orElseThrow();
        assertEquals(Set.of(above.split(" ")), notations(ONTOLOGY.ancestors(region.iri())));
    }

    @ParameterizedTest
    @CsvSource({
        "LWS,LSPINE",
        "HWS,CSPINE",
        "BWS,TSPINE",
        "OSG,ANKLE",
        "ABD,ABDOMEN",
        "THX,CHEST",
        "NSG,unmapped",
        "NNH,SINUS",
        "ISG,SIJOINT",
        "Oberbauch,UPPERABDOMEN",
        "CT Thorax nativ,CHEST",
        "Thorax/Abdomen/Becken mit KM,CHESTABDPELVIS",
        "MRT LWS,LSPINE",
        "RX TORACE,CHEST",
        "TC TORACE SENZA MDC,CHEST",
        "TC ADDOME COMPLETO CON MDC,unmapped",
        "RM ENCEFALO,BRAIN",
        "RM PROSTATA MULTIPARAMETRICA,PROSTATE",
        "ECO ADDOME SUPERIORE,UPPERABDOMEN",
        "SCANNER TAP INJECTE,CHESTABDPELVIS",
        "TDM THORAX SANS INJECTION,CHEST",
        "IRM CEREBRALE AVEC GADO,BRAIN",
        "IRM PELVIENNE,PELVIS",
        "TAC TORAX ABDOMEN PELVIS CON CONTRASTE,CHESTABDPELVIS",
        "RMN PROSTATA,PROSTATE",
        "MAMOGRAFÍA BILATERAL,BREAST",
        "COLUMNA LUMBAR,LSPINE",
        "CT HALS MET CONTRAST,NECK",
        "MRI KNIE,KNEE",
        "XR CHEST PORTABLE,CHEST",
        "CT CHEST W/O CONTRAST,CHEST",
        "PET/CT WHOLE BODY,WHOLEBODY",
        "CT L-SPINE,LSPINE",
        "HRCT LUNG,LUNG",
        "MRCP,BILIARYTRACT",
        "Felsenbein,EAR",
        "NCAP,NECKCHESTABDPELV",
    })
    void freeTextIsReadWordByWord(String source, String notation) {
        assertEquals(notation, notation(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVICE", "UNKNOWN", "DEFAULT", "OTHER", "TEST", "test", "N/A", "CT", "MR", "TC MDC", "LEFT",
                        "Routine",
                "Brust", "CT Brust", "PECHO", "POITRINE", "CERVICAL", "COL", "Long", "Rein", "Rate", "Main", "Os",
                        "DEDO",
                "BODY", "LIVERPOOL", "CT HEADACHE", "KOPFSCHMERZ", "THORAX BIOPSIE UNKLAR", "ABDOMEN THORAX FOO", "IV"
            })
    void whatSaysNothingOrTwoThingsStaysUnmapped(String source) {
        assertEquals(TermMatch.UNMAPPED, ONTOLOGY.termMap("body-part").match(source));
    }

    @ParameterizedTest
    @CsvSource({
        "CHEST,EXACT",
        "Chest ,NORMALISED",
        "ct chest,NORMALISED",
        "KNIE LINKS,BROADER",
        "Mamma rechts,BROADER",
        "MAMMELLA DX,BROADER",
        "MRT Schulter li,BROADER",
        "KNEE BILATERAL,NORMALISED",
        "SKULL BASE,BROADER",
        "CT SPINE,BROADER",
    })
    void theKindOfAMatchTellsWhatWasLeftOut(String source, TermMatch.Kind kind) {
        assertEquals(kind, ONTOLOGY.termMap("body-part").match(source).kind());
    }

    @Test
    void ctSpineIsTheSpineAndNotTheCervicothoracicOne() {
        assertEquals("SPINE", notation("CT SPINE"));
        assertEquals("CTSPINE", notation("CTSPINE"));
    }

    @ParameterizedTest
    @CsvSource({
        "LIVER,'ABDOMEN TRUNK LOWERTRUNK WHOLEBODY LIVERBILIARY ABDOMENPELVIS CHESTABDOMEN CHESTABDPELVIS NECKCHESTABDOMEN NECKCHESTABDPELV'",
        "COLON,'LARGEINTESTINE COLORECTUM ABDOMEN TRUNK LOWERTRUNK WHOLEBODY ABDOMENPELVIS CHESTABDOMEN CHESTABDPELVIS NECKCHESTABDOMEN NECKCHESTABDPELV'",
        "BRAIN,'HEAD HEADNECK WHOLEBODY'",
        "TIBIA,'LEG TIBIAFIBULA LOWERLIMB EXTREMITY PELVISLOWERLIMB WHOLEBODY'",
        "WHOLEBODY,''",
    })
    void aRegionKnowsWhichImagesMayShowIt(String notation, String wider) {
        Set<String> expected = wider.isEmpty() ? Set.of() : Set.of(wider.split(" "));
        Concept region = ONTOLOGY.codeList("body-region").byNotation(notation).orElseThrow();
        assertEquals(expected, notations(ONTOLOGY.mayShow(region.iri())));
    }

    @Test
    void everyRegionIsShownByTheWholeBodyAndNoneByItself() {
        CodeList regions = ONTOLOGY.codeList("body-region");
        Concept body = regions.byNotation("WHOLEBODY").orElseThrow();
        assertTrue(regions.concepts().size() >= 350);
        for (Concept region : regions.concepts().values()) {
            Set<Node> shown = ONTOLOGY.mayShow(region.iri());
            assertFalse(shown.contains(region.iri()), region::notation);
            boolean top = region.broader().isEmpty();
            assertTrue(top || shown.contains(body.iri()), region::notation);
            assertTrue(shown.containsAll(ONTOLOGY.ancestors(region.iri())), region::notation);
        }
    }

    @Test
    void noWordThatIsSetAsideIsARegion() throws Exception {
        OntologyFolder.onClassPath().read(folder -> {
            SssomFile file = SssomFile.read(folder.resolve("mappings/body-part.sssom.tsv"));
            assertFalse(Words.list(file, "sides").isEmpty());
            for (String key : List.of("set-aside", "sides")) {
                for (String word : Words.list(file, key)) {
                    assertEquals("unmapped", notation(word), word);
                }
            }
            return folder;
        });
    }

    private static String notation(String source) {
        return notation(ONTOLOGY.termMap("body-part").match(source));
    }

    private static String notation(TermMatch match) {
        return match.concept().flatMap(ONTOLOGY::concept).map(Concept::notation).orElse("unmapped");
    }

    private static Set<String> notations(Set<Node> concepts) {
        return concepts.stream()
                .map(iri -> ONTOLOGY.concept(iri).orElseThrow().notation())
                .collect(Collectors.toSet());
    }
}
