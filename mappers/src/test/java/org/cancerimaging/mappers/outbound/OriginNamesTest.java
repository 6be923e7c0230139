package org.cancerimaging.mappers.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OriginNamesTest {

    private static final String PATIENT = "https://x.org/case/p1/abc";

    @Test
    void aThingIsOfItsKindAndAPartOfItsNumberToo() {
        assertEquals(List.of("case", PATIENT), OriginNames.kinds(PATIENT));
        assertEquals(
                List.of("series", "https://x.org/series/p1/abc"), OriginNames.kinds("https://x.org/series/p1/abc"));
        String stage = PATIENT + "/condition/1/stage/2";
        assertEquals(List.of("stage/2", "stage", stage), OriginNames.kinds(stage));
    }

    @Test
    void whatIsNoCaseHasItsNameOnly() {
        String dataset = "https://x.org/dataset/d1#custodian";
        assertEquals(List.of(dataset), OriginNames.kinds(dataset));
        assertEquals(List.of(dataset), OriginNames.wholes(dataset));
    }

    @Test
    void aPartLeadsToWhatItIsPartOf() {
        String stage = PATIENT + "/condition/1/stage/2";
        assertEquals(List.of(stage, PATIENT + "/condition/1", PATIENT), OriginNames.wholes(stage));
        assertEquals(List.of(PATIENT), OriginNames.wholes(PATIENT));
    }

    @Test
    void aNameThatLooksLikeAPartIsNone() {
        String provider = "https://x.org/case/condition/1";
        assertEquals(List.of("case", provider), OriginNames.kinds(provider));
        assertEquals(List.of(provider), OriginNames.wholes(provider));
    }
}
