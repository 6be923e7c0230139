package org.cancerimaging.server.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.shapes.Profile;
import org.junit.jupiter.api.Test;

/** Profiles by name. */
final class ProfileChoiceTest {

    @Test
    void aProfileIsFoundByItsId() {
        for (Profile profile : Profile.values()) {
            assertEquals(profile.title(), ProfileChoice.of(profile.id()).title());
        }
    }

    @Test
    void anUnknownProfileIsRefusedWithTheKnownOnesAndTheNearest() {
        CatalogueException refused = assertThrows(CatalogueException.class, () -> ProfileChoice.of("dcatap"));
        assertEquals("VALIDATE-0001", refused.code());
        assertTrue(refused.detail().contains("'dcat-ap'") && refused.detail().contains("eucaim"), refused.detail());
        assertThrows(CatalogueException.class, () -> ProfileChoice.of("x".repeat(100_000)));
    }

    @Test
    void theDistanceCountsLetters() {
        assertEquals(0, EditDistance.between("core", "core"));
        assertEquals(1, EditDistance.between("cor", "core"));
        assertEquals(3, EditDistance.between("kitten", "sitting"));
        assertEquals(4, EditDistance.between("", "core"));
    }
}
