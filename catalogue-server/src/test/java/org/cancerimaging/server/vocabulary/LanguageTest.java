package org.cancerimaging.server.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The reader's language is the first of ours that the browser asks for. */
final class LanguageTest {

    @Test
    void theWeightDecides() {
        assertEquals(Language.FR, Language.of(List.of("de;q=0.5, fr;q=0.8, en;q=0.1")));
        assertEquals(Language.DE, Language.of(List.of("de-CH, fr;q=0.8")));
        assertEquals(Language.IT, Language.of(List.of("IT")));
    }

    @Test
    void amongEqualsTheFirstWins() {
        assertEquals(Language.NL, Language.of(List.of("nl, es")));
        assertEquals(Language.ES, Language.of(List.of("es", "nl")));
    }

    @Test
    void whatIsUnknownRefusedOrBrokenCountsForNothing() {
        assertEquals(Language.EN, Language.of(List.of()));
        assertEquals(Language.EN, Language.of(List.of("pl, *;q=0.5")));
        assertEquals(Language.EN, Language.of(List.of("de;q=0")));
        assertEquals(Language.ES, Language.of(List.of("de;q=lots, es;q=0.1")));
        assertEquals(Language.EN, Language.of(List.of(";;;,,,")));
    }
}
