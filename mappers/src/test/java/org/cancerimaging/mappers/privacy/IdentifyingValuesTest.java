package org.cancerimaging.mappers.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentifyingValuesTest {

    private final IdentifyingValues values = new IdentifyingValues(new Pseudonyms(TestKeys.of(1), "p1", null));

    @BeforeEach
    void learn() {
        values.add("Müller^Anna Maria");
        values.add("MRN-0042x");
        values.add("山田^太郎");
        values.add("St. Mary's Hospital");
        values.add("77");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller",
                "MULLER_ANNA.dcm",
                "AnnaMüller2.zip",
                "series of anna",
                "mrn0042x",
                "ct-MRN_0042X-1",
                "山田太郎",
                "太郎.dcm",
                "st marys",
                "hospital notes",
                "77",
                "77.dcm",
                "born 1950-03-02",
                "2.3.1950",
                "1.2.840.113619.2.55",
                "IM_123456",
                "x12345678y"
            })
    void aTextThatNamesSomebodyIsReplaced(String text) {
        assertTrue(values.tells(text));
        assertTrue(values.redact(text).matches("~[a-z2-7]{8}"), values.redact(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHEST", "IM0001", "CT 3", "test_files", "TORAX IV", "scan-12345", "ct_small.dcm"})
    void otherTextsStay(String text) {
        assertFalse(values.tells(text));
        assertEquals(text, values.redact(text));
    }

    @Test
    void onlyTellingSegmentsOfAPathAreReplaced() {
        String redacted = values.redactPath("archive/Mueller/muller/IM0001");
        assertTrue(redacted.matches("archive/Mueller/~[a-z2-7]{8}/IM0001"), redacted);
        assertEquals(redacted, values.redactPath("archive/Mueller/muller/IM0001"), "the same each time");
    }

    @Test
    void aDegreeInANameDoesNotTakeOutHalfOfAllPaths() {
        values.add("Carter^Lee^^^MD");
        assertEquals("docs/README.md", values.redactPath("docs/README.md"));
        assertTrue(values.tells("carter.md"));
        assertTrue(values.tells("Carter-Lee-MD"));
    }

    @Test
    void aGuardThatIsFullTrustsNoText() {
        IdentifyingValues small = new IdentifyingValues(new Pseudonyms(TestKeys.of(1), "p1", null), 10);
        for (int number = 0; number < 20; number++) {
            small.add("name" + number + "^of somebody");
        }
        assertTrue(small.tells("CHEST"));
    }

    @Test
    void noValueIsShown() {
        assertTrue(values.toString().matches("IdentifyingValues\\[\\d+ hashes\\]"), values.toString());
    }
}
