package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedTermsTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private final CodedTerms terms = new CodedTerms(ONTOLOGY);

    @ParameterizedTest
    @CsvSource({
        "SRT,T-62000,anything,LIVER",
        "SNM3,T-A0100,anything,BRAIN",
        "99SDM,T-D3000,anything,CHEST",
        "srt,T-04000 ,anything,BREAST",
        "SCT,10200004,anything,LIVER",
        "99XYZ,1,Liver,LIVER",
        "SRT,T-99999,Something,unmapped",
        "99XYZ,T-62000,Something,unmapped",
        "SRT,G-A101,Left,unmapped",
    })
    void aRegionIsKnownByItsCodeOfTodayItsRetiredCodeOrItsLabel(
            String scheme, String value, String meaning, String notation) {
        assertEquals(notation, notation("body-region", new DicomSeries.Code(scheme, value, meaning)));
    }

    @Test
    void theFirstListThatHasTheCodeWins() {
        DicomSeries.Code lesion = new DicomSeries.Code("SRT", "M-01100", "");
        assertEquals("LESION", notation("segmentation-type", lesion));
        assertEquals("unmapped", notation("body-region", lesion));
    }

    private String notation(String list, DicomSeries.Code code) {
        return terms.concept(code, list)
                .flatMap(ONTOLOGY::concept)
                .map(Concept::notation)
                .orElse("unmapped");
    }
}
