package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clinical tables of six languages say about people, tumours and equipment, and what it means. */
class ClinicalTermsTest {

    private static final Ontology ONTOLOGY = Ontology.load();

    @ParameterizedTest
    @CsvSource({
        "sex,männlich,M",
        "sex,W,F",
        "sex,femme,F",
        "sex,Mujer,F",
        "sex,maschio,M",
        "sex,vrouw,F",
        "sex,homme,M",
        "sex,COM1001366,M",
        "sex,248152002,F",
        "sex,Unkown,U",
        "sex,keine Angabe,U",
        "sex,divers,O",
        "laterality,re.,R",
        "laterality,li,L",
        "laterality,IMG1016682,R",
        "laterality,beidseits,B",
        "laterality,côté gauche,L",
        "laterality,ambos lados,B",
        "modality,IRM,MR",
        "modality,TDM,CT",
        "modality,TAC,CT",
        "modality,RMN,MR",
        "modality,Kernspintomographie,MR",
        "modality,mamografía,MG",
        "modality,échographie,US",
        "modality,IMG1000042,CT",
        "modality,RID10312,MR",
        "modality,PET/CT,PT",
        "modality,WSI,SM",
        "modality,TEP,PT",
        "manufacturer,IMG1000044,SIEMENS",
        "manufacturer,Hitatchi,HITACHI",
        "manufacturer,GEHC,GE",
        "manufacturer,Siemens Health Care,SIEMENS",
        "manufacturer,TOSHIBA_MEC_US,TOSHIBA",
        "condition,Mammakarzinom,BREAST",
        "condition,cancer du sein,BREAST",
        "condition,tumore al seno,BREAST",
        "condition,cáncer de mama,BREAST",
        "condition,borstkanker,BREAST",
        "condition,CLIN1000060,BREAST",
        "condition,CBNPC,NSCLC",
        "condition,Pankreaskarzinom,PANCREAS",
        "condition,kolorektales Karzinom,COLORECTAL",
        "condition,C80,CANCER",
        "condition,DCIS,DCIS",
        "condition,D05,BREAST_IN_SITU",
        "condition,TNBC,TNBC",
        "condition,ICD-10-CM C50.411,BREAST",
        "condition,C61.9,PROSTATE",
        "body-part,76752008,BREAST",
        "body-part,BP1000136,BREAST",
        "body-part,RID56,ABDOMEN",
    })
    void aWordOrACodeIsUnderstood(String map, String source, String notation) {
        assertEquals(notation, notation(map, source));
    }

    @ParameterizedTest
    @CsvSource({
        "cT2a,T2a",
        "T2a,T2a",
        "pT2A,T2a",
        "ypT0,T0",
        "ycN1,N1",
        "cT2 a,unmapped",
        "T 2a,T2a",
        "N0(i+),N0",
        "pN0(i-),N0",
        "pN1mi,N1mi",
        "N1(mi),N1mi",
        "pM1b,M1b",
        "rT3,T3",
        "Tis(DCIS),Tis",
        "IIB,IIB",
        "2b,IIB",
        "Stage IIB,IIB",
        "Stadium IIB,IIB",
        "stade 2b,IIB",
        "Estadio II,II",
        "STADIO IVA,IVA",
        "UICC III,III",
        "AJCC 3C,IIIC",
        "0,0",
        "I-II,unmapped",
        "T1-2,unmapped",
        "II-III,unmapped",
        "V,unmapped",
        "T5,unmapped",
        "FIGO IIB,unmapped",
        "unknown,unmapped",
        "cT,unmapped",
        "grade 2,unmapped",
        "T2aN0M0,unmapped",
    })
    void aStageIsReadInItsSpellings(String source, String notation) {
        assertEquals(notation, notation("stage", source));
    }

    @Test
    void whatTheAdditionInBracketsSaysIsLeftOutAndTold() {
        assertEquals(
                TermMatch.Kind.BROADER,
                ONTOLOGY.termMap("stage").match("pN0(i+)").kind());
        assertEquals(
                TermMatch.Kind.EXACT, ONTOLOGY.termMap("stage").match("pN1(mi)").kind());
    }

    @ParameterizedTest
    @CsvSource({
        "T-04000,BREAST", "T-62000,LIVER", "T-A0100,BRAIN", "T-D3000,CHEST", "T-D4000,ABDOMEN", "T-D6000,PELVIS",
        "T-28000,LUNG", "T-92000,PROSTATE", "T-71000,KIDNEY", "T-D00F7,CTSPINE", "M-01100,LESION", "M-03000,MASS",
        "M-54000,NECROSIS", "G-A100,R", "G-A101,L", "t-62000,LIVER",
    })
    void aCodeOfTheRetiredSchemeIsTheCodeOfToday(String source, String notation) {
        assertEquals(notation, notation("srt", source));
    }

    @ParameterizedTest
    @CsvSource({"G-C0E3,363698007", "G-D705,118565006", "C-B0322,109218004", "T-D0050,85756007", "G-C171,272741003"})
    void aCodeThatIsInNoListStillHasItsSuccessor(String source, String code) {
        Node node = ONTOLOGY.termMap("srt").match(source).concept().orElseThrow();
        assertEquals("http://snomed.info/id/" + code, node.getURI());
    }

    @Test
    void everyTumourCategoryOfIcdTenHasALine() {
        Stream<String> malignant = IntStream.rangeClosed(0, 97)
                .filter(number -> !Set.of(27, 28, 29, 35, 36, 59, 87, 89).contains(number))
                .mapToObj("C%02d"::formatted);
        Stream<String> inSitu = IntStream.of(0, 1, 2, 3, 4, 5, 6, 7, 9).mapToObj("D%02d"::formatted);
        Set<String> known = labels("condition.sssom.tsv");
        assertEquals(
                Set.of(),
                Stream.concat(malignant, inSitu)
                        .filter(code -> !known.contains(code))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyMalignantCategoryIsACancer() {
        for (String code : labels("condition.sssom.tsv")) {
            if (code.matches("C\\d\\d") && !code.equals("C42")) {
                assertNotEquals(
                        TermMatch.UNMAPPED, ONTOLOGY.termMap("condition").match(code), code);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sex:V",
                "sex:1",
                "sex:D",
                "laterality:D",
                "laterality:none",
                "modality:X-ray",
                "modality:none",
                "manufacturer:Merge Healthcare",
                "manufacturer:Merge Healthcare Inc",
                "manufacturer:dcmqi",
                "condition:benign",
                "condition:tumor",
                "condition:D04.1",
                "srt:T-99999",
                "srt:LIVER"
            })
    void whatSaysNothingOrTwoThingsStaysUnmapped(String mapAndSource) {
        String[] parts = mapAndSource.split(":", 2);
        assertEquals(TermMatch.UNMAPPED, ONTOLOGY.termMap(parts[0]).match(parts[1]));
    }

    private static Set<String> labels(String file) {
        return OntologyFolder.onClassPath().read(folder -> {
            Path path = folder.resolve("mappings/" + file);
            return SssomFile.read(path).rows().stream().map(SssomRow::label).collect(Collectors.toSet());
        });
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
