package org.cancerimaging.mappers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.cancerimaging.mappers.privacy.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "P1", "-p", "p 1", "p/1", "ä"})
    void idsThatDoNotFitIntoIrisAreRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> TestSites.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "ftp://x/", "localhost/", "http://x/?a=/"})
    void aBaseThatIsNoneIsRefused(String base) {
        assertThrows(IllegalArgumentException.class, () -> new Site("p1", "d1", base, TestKeys.of(1), null));
    }

    @Test
    void recordsAreNamedBelowTheBase() {
        assertEquals("http://localhost:8080/dataset/d1", TestSites.P1.datasetIri());
        assertEquals("http://localhost:8080/provider/p1", TestSites.P1.providerIri());
    }

    @Test
    void allMappersAreInTheList() {
        assertEquals(
                List.of("dicom", "table", "dicomweb", "pacs"),
                Mappers.all().stream().map(Mapper::name).toList());
    }
}
