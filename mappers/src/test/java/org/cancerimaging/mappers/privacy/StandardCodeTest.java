package org.cancerimaging.mappers.privacy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"SCT 10200004", "SRT T-62000", "DCM 113100", "LN 82810-3", "RADLEX RID1243", "NCIT C3058"})
    void aCodeOfAPublicTerminologyIsShown(String code) {
        assertTrue(StandardCode.is(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99SITE 10200004",
                "SCT Smith",
                "SRT Smith",
                "DCM 1131001",
                "SCT 0123456",
                "SCT 10200004 Liver",
                ""
            })
    void anythingElseIsNot(String text) {
        assertFalse(StandardCode.is(text));
    }
}
