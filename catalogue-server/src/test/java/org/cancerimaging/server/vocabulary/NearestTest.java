package org.cancerimaging.server.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who mistypes a name is told the ones that look like it. */
final class NearestTest {

    private static final List<String> NAMES = List.of("Patient", "ImagingSeries", "ImagingStudy", "body-region", "CT");

    @Test
    void aWrongLetterOrCaseOrHyphenIsForgiven() {
        assertEquals(List.of("Patient"), Nearest.to("patiant", NAMES));
        assertEquals(List.of("body-region"), Nearest.to("BodyRegion", NAMES));
        assertEquals(List.of("ImagingSeries", "ImagingStudy"), Nearest.to("Imaging", NAMES));
        assertEquals(List.of("CT"), Nearest.to("C", NAMES));
    }

    @Test
    void whatLooksLikeNothingHasNoNeighbours() {
        assertTrue(Nearest.to("xyzzy", NAMES).isEmpty());
        assertTrue(Nearest.to("", NAMES).isEmpty());
        assertTrue(Nearest.to("<>", NAMES).isEmpty());
        assertTrue(Nearest.to("a".repeat(100_000), NAMES).isEmpty());
    }
}
