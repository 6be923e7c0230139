package org.cancerimaging.server.query;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.cancerimaging.server.http.CatalogueException;

/** Reads the parameter {@code timeout}: seconds, as Fuseki and the RDF4J server take it; parts of a second too. */
final class Patience {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,3})?");

    private Patience() {}

    /**
     * How long the client is ready to wait.
     *
     * @throws CatalogueException 400 when the text is not a number of seconds above zero
     */
    static Duration of(String text) {
        long millis = SECONDS.matcher(text).matches()
                ? new BigDecimal(text).movePointRight(3).longValue()
                : 0;
        if (millis == 0) {
            throw new CatalogueException(
                    400,
                    "PROTOCOL-0005",
                    "timeout takes seconds above zero, e.g. 10 or 0.5; leave it out for the most.");
        }
        return Duration.ofMillis(millis);
    }
}
