package org.cancerimaging.server.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.store.PublicRecords.Snapshot;
import org.cancerimaging.server.store.Revision;

/**
 * One page of the feed; records are in order of id, so a page changes only where a record does.
 *
 * @param number from 1
 * @param last number of the last page, at least 1
 * @param total records on all pages
 * @param since only records changed at or after this time; empty for all
 * @param records those of this page
 */
record FeedPage(int number, int last, int total, String since, List<Revision> records) {

    static final int SIZE = 100;

    FeedPage {
        records = List.copyOf(records);
    }

    /**
     * Cuts a page.
     *
     * @throws CatalogueException 400 for a time that cannot be read, 404 for a page after the last one
     */
    static FeedPage of(Snapshot snapshot, int number, String since) {
        Instant from = since.isEmpty() ? Instant.MIN : time(since);
        List<Revision> all = snapshot.published().stream()
                .filter(revision -> !revision.at().isBefore(from))
                .toList();
        int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        if (number < 1 || number > last) {
            throw new CatalogueException(
                    404,
                    "FEED-0001",
                    "The feed has the pages 1 to " + last + "; follow hydra:next from the first one.");
        }
        List<Revision> records = all.subList((number - 1) * SIZE, Math.min(all.size(), number * SIZE));
        return new FeedPage(number, last, all.size(), since, records);
    }

    /** Query string of another page of the same feed. */
    String query(int page) {
        return since.isEmpty() ? "?page=" + page : "?modified_since=" + since.replace("+", "%2B") + "&page=" + page;
    }

    private static Instant time(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new CatalogueException(
                    400,
                    "FEED-0002",
                    "modified_since is a date (2026-05-01) or a time with zone (2026-05-01T10:00:00Z).");
        }
    }
}
