package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermMapTest {

    private static final Ontology ONTOLOGY = Ontology.load();

    @ParameterizedTest
    @CsvSource({
        "THORAX,CHEST",
        "TORAX,CHEST",
        "THORAX INJECTE,CHEST",
        "THORAX IV,CHEST",
        "TAP,CHESTABDPELVIS",
        "CAP,CHESTABDPELVIS",
        "CTAP,CHESTABDPELVIS",
        "TXABDPELVIS,CHESTABDPELVIS",
        "ABDO PELVIS,ABDOMENPELVIS",
        "ABDOPELV,ABDOMENPELVIS",
        "ABDOMEN / PELVIS,ABDOMENPELVIS",
        "CRANE,HEAD",
        "COU THORAX,NECKCHEST",
        "RACHIS,SPINE",
        "MAMOGRAFIA,BREAST",
        "COLOSCANNER,COLON",
        "COLOSCANNER EAU,COLON",
        "UROSCANNER,URINARYTRACT",
        "TOTAL BODY,WHOLEBODY",
        "TC TOTAL BODY,WHOLEBODY",
        "Pelvis^Masculin,PELVIS",
        "TB COLLO,NECK",
        "LUNG,LUNG",
        "BRAIN,BRAIN",
        "C-SPINE,CSPINE",
        "head_neck,HEADNECK",
        "Crâne,HEAD",
    })
    void aBodyPartOfProviderDataIsUnderstood(String source, String notation) {
        assertEquals(notation, notation("body-part", source));
    }

    @ParameterizedTest
    @CsvSource({
        "SIEMENS,SIEMENS",
        "Siemens Healthineers,SIEMENS",
        "SIEMENS AG,SIEMENS",
        "Siemens HealthCare GmbH,SIEMENS",
        "GE MEDICAL SYSTEMS,GE",
        "GE HEALTHCARE,GE",
        "GE,GE",
        "G.E. Medical Systems,GE",
        "GE Medical Systems Israel Ltd.,GE",
        "'Philips Medical Systems, Inc.',PHILIPS",
        "Philips Medical Systems Nederland B.V.,PHILIPS",
        "TOSHIBA_MEC,TOSHIBA",
        "TOSHIBA_MEC_US,TOSHIBA",
        "CANON_MEC,CANON",
        "FUJI PHOTO FILM CO. LTD.,FUJIFILM",
        "FUJIFILM Corporation,FUJIFILM",
        "'FUJIFILM SonoSite, Inc.',SONOSITE",
        "Agfa-Gevaert AG,AGFA",
        "'ALOKA CO., LTD.',ALOKA",
        "UIH,UIH",
    })
    void aMakerIsKnownByAllItsNames(String source, String notation) {
        assertEquals(notation, notation("manufacturer", source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merge Healthcare",
                "Image Systems",
                "SIEMENS NIXDORF",
                "Imaging Dynamics Company",
                "QIICR",
                "GEORGE",
                "UNKNOWN",
                "Manufacturer",
                "",
                " "
            })
    void aMakerIsNeverGuessed(String source) {
        assertEquals(TermMatch.UNMAPPED, ONTOLOGY.termMap("manufacturer").match(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SERVICE", "UNKNOWN", "service", "", "   ", "^", "CHESTNUT", "XCHEST", "BRAEST", "42"})
    void aBodyPartIsNeverGuessed(String source) {
        assertEquals(TermMatch.UNMAPPED, ONTOLOGY.termMap("body-part").match(source));
    }

    @ParameterizedTest
    @CsvSource({
        "C50,EXACT,BREAST",
        "C50.9,NORMALISED,BREAST",
        "c50,NORMALISED,BREAST",
        "C50.4,BROADER,BREAST",
        "C504,BROADER,BREAST",
        "C50.411,BROADER,BREAST",
        "ICD-10: C61,NORMALISED,PROSTATE",
        "C61.9,NORMALISED,PROSTATE",
        "C34.1,BROADER,LUNG",
        "C22.0,EXACT,HCC",
        "C220,NORMALISED,HCC",
        "C22.1,BROADER,LIVER",
        "C78.7,EXACT,LIVER_METASTASIS",
        "C78.0,BROADER,METASTASIS",
        "breast cancer,EXACT,BREAST",
        "Breast Cancer,NORMALISED,BREAST",
        "Prostatakrebs,EXACT,PROSTATE",
        "254837009,EXACT,BREAST",
    })
    void aDiagnosisIsACodeItsBeginningOrAWord(String source, TermMatch.Kind kind, String notation) {
        assertEquals(kind, ONTOLOGY.termMap("condition").match(source).kind());
        assertEquals(notation, notation("condition", source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C42.1", "C99", "C5", "Z12.31", "D04", "C50.4 left", "XC50", "UNKNOWN", "none"})
    void aDiagnosisIsNeverGuessed(String source) {
        assertEquals(TermMatch.UNMAPPED, ONTOLOGY.termMap("condition").match(source));
    }

    @ParameterizedTest
    @CsvSource({"M,M", "F,F", "O,O", "U,U", "male,M", "FEMALE,F", "Unkown,U", "weiblich,F", "Männlich,M"})
    void aSexIsUnderstood(String source, String notation) {
        assertEquals(notation, notation("sex", source));
    }

    @ParameterizedTest
    @CsvSource({"R,R", "L,L", "B,B", "left,L", "Rechts,R", "bilateral,B", "midline,MIDLINE"})
    void aSideIsUnderstood(String source, String notation) {
        assertEquals(notation, notation("laterality", source));
    }

    @ParameterizedTest
    @CsvSource({
        "sex,H",
        "sex,h",
        "sex,V",
        "sex,D",
        "sex,X",
        "laterality,G",
        "laterality,D",
        "laterality,I",
        "laterality,S",
        "laterality,U",
        "laterality,sin",
        "modality,ECHO",
        "modality,eco",
        "modality,scanner",
        "modality,RATE",
        "modality,RX",
        "body-part,ECHO",
        "body-part,RATE"
    })
    void whatHasTwoReadingsIsNeverGuessed(String map, String source) {
        assertEquals(TermMatch.UNMAPPED, ONTOLOGY.termMap(map).match(source));
    }

    @ParameterizedTest
    @CsvSource({"sex,[MFWOU]", "laterality,[RLB]"})
    void noOtherLoneLetterIsMapped(String map, String letters) {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            boolean isMapped =
                    !ONTOLOGY.termMap(map).match(String.valueOf(letter)).equals(TermMatch.UNMAPPED);
            assertEquals(String.valueOf(letter).matches(letters), isMapped, map + " " + letter);
        }
    }

    @Test
    void aRetiredModalityBecomesItsSuccessorAndSaysSo() {
        TermMatch match = ONTOLOGY.termMap("modality").match("ST");
        assertEquals("NM", notation("modality", "ST"));
        assertEquals(TermMatch.Kind.BROADER, match.kind());
    }

    @Test
    void aMatchNamesTheRuleThatMadeIt() {
        TermMatch match = ONTOLOGY.termMap("body-part").match("CHEST");
        assertEquals("body-part:semapv:LexicalMatching", match.rule());
    }

    @Test
    void whereTheConceptIsWiderTheMatchSaysSo() {
        TermMatch match = ONTOLOGY.termMap("body-part").match("LEFT BREAST");
        assertEquals(TermMatch.Kind.BROADER, match.kind());
        assertEquals(Imaging.broader, match.kind().iri());
    }

    private static String notation(String map, String source) {
        return ONTOLOGY.termMap(map)
                .match(source)
                .concept()
                .flatMap(ONTOLOGY::concept)
                .map(Concept::notation)
                .orElse("unmapped");
    }
}
