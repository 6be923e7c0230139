package org.cancerimaging.mappers.dicom.pacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacsSourceTest {

    @ParameterizedTest
    @CsvSource({
        "ARCHIVE@pacs.example:104, ARCHIVE, pacs.example, 104",
        "pacs://MY PACS@10.0.0.1:11112/, MY PACS, 10.0.0.1, 11112",
        "A@B@[fe80::1]:4242, A@B, fe80::1, 4242"
    })
    void anAddressHasTitleHostAndPort(String text, String title, String host, int port) {
        assertEquals(new PacsAddress(title, host, port), PacsAddress.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pacs.example:104",
                "A@pacs.example",
                "A@pacs.example:0",
                "A@pacs.example:65536",
                "@pacs.example:104",
                " A@pacs.example:104",
                "SEVENTEEN-LETTERS@pacs.example:104",
                "A\\B@pacs.example:104",
                "Ä@pacs.example:104",
                "A@a b:104",
                "http://pacs.example:104"
            })
    void anythingElseIsRefusedWithoutShowingIt(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> PacsAddress.of(text));
        assertFalse(String.valueOf(refused.getMessage()).contains(text));
    }

    @Test
    void numbersAndFiltersAreChecked() {
        assertEquals(
                "PACS by C-FIND and C-GET",
                source("CATALOGUE", 104, "CT", "20200101-20201231", 1, 5).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 104, CT, '', 1, 5",
        "TITLE, 0, CT, '', 1, 5",
        "TITLE, 104, ct, '', 1, 5",
        "TITLE, 104, CT, 2020, 1, 5",
        "TITLE, 104, CT, '', 0, 5",
        "TITLE, 104, CT, '', 9, 5",
        "TITLE, 104, CT, '', 1, 0",
        "TITLE, 104, CT, '', 1, 4000"
    })
    void whatIsOutOfRangeIsRefused(String title, int port, String modality, String dates, int most, int seconds) {
        assertThrows(IllegalArgumentException.class, () -> source(title, port, modality, dates, most, seconds));
    }

    @Test
    void neitherAddressNorTitleIsShown() {
        String shown = source("MINE", 104, "CT", "20200101-", 1, 5).toString() + new PacsAddress("T", "secret", 104);
        assertFalse(shown.contains("secret") || shown.contains("MINE") || shown.contains("example"), shown);
    }

    private static PacsSource source(String title, int port, String modality, String dates, int most, int seconds) {
        PacsAddress address = new PacsAddress("ARCHIVE", "pacs.example", 104);
        return new PacsSource(
                address, title, Retrieval.GET, port, modality, dates, most, Duration.ofSeconds(seconds), false);
    }
}
