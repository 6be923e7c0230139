package org.cancerimaging.server.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the answer's format by Accept, with weights and wildcards (RFC 9110 §12.5.1).
 *
 * <p>Among equals the one that was named exactly wins, then the server's order.
 */
public final class ContentNegotiation {

    private final List<MediaRange> ranges;

    private ContentNegotiation(List<MediaRange> ranges) {
        this.ranges = ranges;
    }

    /** Reads the request's Accept headers; without one everything is welcome. */
    public static ContentNegotiation of(HttpRequest<?> request) {
        return of(request.getHeaders().getAll(HttpHeaders.ACCEPT));
    }

    static ContentNegotiation of(List<String> headers) {
        List<String> present = headers.isEmpty() ? List.of("*/*") : headers;
        return new ContentNegotiation(present.stream()
                .flatMap(header -> MediaRange.parse(header).stream())
                .toList());
    }

    /** The best of the offers, in the server's order of preference. */
    public <T extends Offer> Optional<T> best(List<T> offers) {
        return offers.stream()
                .filter(offer -> quality(offer) > 0)
                .max(Comparator.<T>comparingDouble(this::quality)
                        .thenComparingInt(this::precision)
                        .thenComparingInt(offer -> -offers.indexOf(offer)));
    }

    /**
     * The best of the offers.
     *
     * @throws CatalogueException 406 with the list of the offered media types
     */
    public <T extends Offer> T require(List<T> offers) {
        return best(offers)
                .orElseThrow(() -> new CatalogueException(
                        406,
                        "HTTP-0406",
                        "Ask (Accept) for one of: "
                                + String.join(
                                        ", ",
                                        offers.stream()
                                                .map(offer -> offer.mediaTypes().get(0))
                                                .toList())
                                + "."));
    }

    private double quality(Offer offer) {
        return offer.mediaTypes().stream().mapToDouble(this::quality).max().orElse(0);
    }

    private double quality(String mediaType) {
        return decisive(mediaType).map(MediaRange::quality).orElse(0.0);
    }

    private int precision(Offer offer) {
        return offer.mediaTypes().stream()
                .flatMap(mediaType -> decisive(mediaType).stream())
                .mapToInt(MediaRange::precision)
                .max()
                .orElse(0);
    }

    private Optional<MediaRange> decisive(String mediaType) {
        return ranges.stream()
                .filter(range -> range.matches(mediaType))
                .max(Comparator.comparingInt(MediaRange::precision));
    }

    /** Something the server can answer with. */
    public interface Offer {

        /** Media types in lower case without parameters; the first is the one that is sent. */
        List<String> mediaTypes();
    }
}
