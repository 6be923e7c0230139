package org.cancerimaging.server.feeds;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.rdf.FeedFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the last segment of an address asks for.
 *
 * @param id the record's id
 * @param suffix the format asked for by ending, which wins over Accept; null when there is none
 */
record Address(String id, @Nullable String suffix) {

    static final String HTML = "html";

    /**
     * Reads a segment such as {@code lung-ct.ttl}.
     *
     * @throws CatalogueException 404 when it can be no record's address
     */
    static Address of(String segment) {
        int dot = segment.lastIndexOf('.');
        Address address = dot < 0
                ? new Address(segment, null)
                : new Address(segment.substring(0, dot), checked(segment.substring(dot + 1)));
        if (!Site.isId(address.id())) {
            throw unknown("An id is made of lower-case letters, digits and hyphens.");
        }
        return address;
    }

    /** The ending, if it is one of ours. */
    static String checked(String suffix) {
        if (!suffixes().contains(suffix)) {
            throw unknown("Endings are: " + String.join(", ", suffixes()) + ".");
        }
        return suffix;
    }

    Optional<FeedFormat> format() {
        return Arrays.stream(FeedFormat.values())
                .filter(format -> format.suffix().equals(suffix))
                .findFirst();
    }

    boolean isHtml() {
        return HTML.equals(suffix);
    }

    /**
     * Whether the address asks for the record as it was received, with {@code ?as=received}.
     *
     * @throws CatalogueException 400 when it asks for something else
     */
    static boolean wantsReceived(HttpRequest<?> request) {
        String form = request.getParameters().get("as");
        if (form != null && !form.equals("received")) {
            throw new CatalogueException(
                    400, "RECORD-0004", "The parameter 'as' has one value: received. Leave it out for the record.");
        }
        return form != null;
    }

    static CatalogueException unknown(String hint) {
        return new CatalogueException(
                404, "RECORD-0001", "There is no such record. " + hint + " All records are listed at /catalog.");
    }

    private static List<String> suffixes() {
        return Stream.concat(Arrays.stream(FeedFormat.values()).map(FeedFormat::suffix), Stream.of(HTML))
                .toList();
    }
}
