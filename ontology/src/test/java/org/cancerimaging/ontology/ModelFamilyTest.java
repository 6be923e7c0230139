package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What devices write into Manufacturer's Model Name, and the family it names. */
class ModelFamilyTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private static final String LIST = "manufacturer-model-family";

    @ParameterizedTest
    @CsvSource({
        "Skyra,MAGNETOM-SKYRA,EXACT",
        "MAGNETOM Skyra,MAGNETOM-SKYRA,EXACT",
        "SKYRA,MAGNETOM-SKYRA,NORMALISED",
        "Prisma_fit,MAGNETOM-PRISMA,BROADER",
        "TrioTim,MAGNETOM-TRIO,BROADER",
        "SOMATOM Definition AS+,SOMATOM-DEFINITION,BROADER",
        "SOMATOM Definition Unheard,SOMATOM-DEFINITION,BROADER",
        "Sensation 64,SENSATION,BROADER",
        "Biograph64_mCT,BIOGRAPH-MCT,BROADER",
        "Biograph mCT,BIOGRAPH-MCT,EXACT",
        "Biograph_mMR,BIOGRAPH-MMR,NORMALISED",
        "DISCOVERY MR750w,DISCOVERY-MR750,BROADER",
        "DISCOVERY MR750,DISCOVERY-MR750,NORMALISED",
        "Discovery CT750 HD,DISCOVERY-CT750-HD,EXACT",
        "Signa HDxt,SIGNA-HDXT,NORMALISED",
        "LightSpeed VCT,LIGHTSPEED-VCT,EXACT",
        "LightSpeed16,LIGHTSPEED-16,EXACT",
        "Revolution CT,REVOLUTION-CT,EXACT",
        "Senographe Essential VERSION ADS_54.11,SENOGRAPHE-ESSENTIAL,BROADER",
        "Ingenia,INGENIA,EXACT",
        "Achieva dStream,ACHIEVA,BROADER",
        "Brilliance 64,BRILLIANCE,BROADER",
        "iCT 256,ICT,BROADER",
        "Aquilion ONE,AQUILION-ONE,EXACT",
        "Aquilion/CX,AQUILION-CX,NORMALISED",
        "Selenia Dimensions,SELENIA-DIMENSIONS,EXACT",
        "Lorad Selenia,SELENIA,EXACT",
        "uMR 780,UMR,BROADER",
        "Aperio GT450 DX,APERIO-GT-450,BROADER",
        "Eclipse 1.5T,ECLIPSE,BROADER",
        "ADC_5146,ADC,BROADER",
        "LOGIQ 700,LOGIQ,BROADER",
        "NanoZoomer S360,NANOZOOMER,BROADER",
        "Pannoramic 250 Flash III,PANNORAMIC,BROADER",
    })
    void aModelIsOfItsFamily(String source, String notation, TermMatch.Kind kind) {
        TermMatch match = ONTOLOGY.termMap(LIST).match(source);
        assertEquals(kind, match.kind());
        assertEquals(
                notation,
                match.concept().flatMap(ONTOLOGY::concept).orElseThrow().notation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merge Healthcare",
                "Revolution XQ/i",
                "Discovery of something",
                "Vision",
                "Sensational",
                "Image Suite",
                "Unknown",
                "anonymized",
                "1094",
                "64",
                "Syngo",
                "",
                " ",
                "Skyra of Dr. Smith, Room 3"
            })
    void whatNamesNoFamilyStaysUnmapped(String source) {
        assertEquals(TermMatch.UNMAPPED, ONTOLOGY.termMap(LIST).match(source));
    }

    @Test
    void everyFamilyHasAMakerAboveIt() {
        CodeList makers = ONTOLOGY.codeList("manufacturer");
        CodeList families = ONTOLOGY.codeList(LIST);
        long count = 0;
        for (Concept family : families.concepts().values()) {
            if (!makers.concepts().containsKey(family.iri())) {
                count++;
                assertTrue(
                        ONTOLOGY.ancestors(family.iri()).stream().anyMatch(makers.concepts()::containsKey),
                        family::notation);
            }
        }
        assertTrue(count > 250, "only " + count);
    }

    @Test
    void everyFamilyIsFoundByItsName() {
        CodeList makers = ONTOLOGY.codeList("manufacturer");
        for (Concept family : ONTOLOGY.codeList(LIST).concepts().values()) {
            if (!makers.concepts().containsKey(family.iri())) {
                TermMatch match = ONTOLOGY.termMap(LIST).match(family.label("en"));
                assertEquals(family.iri(), match.iri(), family::notation);
                assertEquals(TermMatch.Kind.EXACT, match.kind(), family::notation);
            }
        }
    }

    @Test
    void aFamilyThatWentOnHasBothMakers() {
        Concept aquilion = ONTOLOGY.codeList(LIST).byNotation("AQUILION-PRIME").orElseThrow();
        Set<String> above = ONTOLOGY.ancestors(aquilion.iri()).stream()
                .map(iri -> ONTOLOGY.concept(iri).orElseThrow().notation())
                .collect(Collectors.toSet());
        assertEquals(Set.of("AQUILION", "TOSHIBA", "CANON"), above);
    }
}
