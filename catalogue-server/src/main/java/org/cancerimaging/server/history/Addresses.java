package org.cancerimaging.server.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where the past of a record is served. */
final class Addresses {

    private Addresses() {}

    static String record(String id) {
        return "/dataset/" + id;
    }

    static String revisions(String id) {
        return record(id) + "/revisions";
    }

    static String revision(String id, long number) {
        return revisions(id) + "/" + number;
    }

    static String changes(String id, long number) {
        return revision(id, number) + "/changes";
    }

    /** A time as HTTP writes it (RFC 9110, section 5.6.7). */
    static String httpDate(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
    }
}
