package org.cancerimaging.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cancerimaging.server.http.ContentNegotiation.Offer;
import org.junit.jupiter.api.Test;

/** RFC 9110 §12.5.1. */
final class ContentNegotiationTest {

    private static final Offer TURTLE = () -> List.of("text/turtle");
    private static final Offer JSON = () -> List.of("application/ld+json", "application/json");
    private static final Offer HTML = () -> List.of("text/html");
    private static final List<Offer> OFFERS = List.of(TURTLE, JSON, HTML);

    @Test
    void withoutAcceptOrWithAWildcardTheServerChooses() {
        assertEquals(TURTLE, best());
        assertEquals(TURTLE, best("*/*"));
    }

    @Test
    void theGreatestWeightWins() {
        assertEquals(HTML, best("text/turtle;q=0.3, text/html;q=0.9, application/ld+json; q=0.8"));
        assertEquals(HTML, best("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
    }

    @Test
    void theMostSpecificRangeDecidesTheWeight() {
        assertEquals(JSON, best("text/*;q=0.9, text/turtle;q=0.1, text/html;q=0, application/json"));
        assertEquals(HTML, best("text/*, text/turtle;q=0.5"));
    }

    @Test
    void amongEqualsTheOneNamedWins() {
        assertEquals(HTML, best("*/*, text/html"));
    }

    @Test
    void severalHeadersCountAsOne() {
        assertEquals(HTML, best("text/turtle;q=0.1", "text/html"));
    }

    @Test
    void upperCaseAndParametersDoNotMatter() {
        assertEquals(JSON, best("Application/LD+JSON; profile=\"x\"; Q=0.5"));
    }

    @Test
    void zeroAndNonsenseAreRefused() {
        for (String header : List.of("text/turtle;q=0", "nonsense", "", "text/turtle;q=2", "image/png")) {
            CatalogueException refused = assertThrows(
                    CatalogueException.class,
                    () -> ContentNegotiation.of(List.of(header)).require(OFFERS),
                    header);
            assertEquals(406, refused.status());
            assertTrue(refused.detail().contains("application/ld+json"));
        }
    }

    private static Offer best(String... headers) {
        return ContentNegotiation.of(List.of(headers)).require(OFFERS);
    }
}
