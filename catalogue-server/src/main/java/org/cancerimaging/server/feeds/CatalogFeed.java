package org.cancerimaging.server.feeds;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cancerimaging.server.http.Hash;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.PublicRecords;
import org.cancerimaging.server.store.PublicRecords.Snapshot;
import org.cancerimaging.server.store.Revision;

/** The catalogue and its datasets, page by page. */
@Singleton
final class CatalogFeed {

    private final Catalogue catalogue;
    private final PublicRecords records;
    private final Site site;
    private final String siteVersion;

    CatalogFeed(Catalogue catalogue, PublicRecords records, Site site) {
        this.catalogue = catalogue;
        this.records = records;
        this.site = site;
        this.siteVersion =
                Hash.of(site.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }

    /** One page, from 1; {@code since} as in {@link FeedPage#of}. */
    Described page(int number, String since) {
        Snapshot now = records.now();
        FeedPage page = FeedPage.of(now, number, since);
        Optional<Instant> modified =
                now.byId().values().stream().map(Revision::at).max(Instant::compareTo);
        return new Described(
                "/catalog",
                number == 1 && since.isEmpty() ? "" : page.query(number),
                version(now, page),
                modified.orElse(null),
                format -> catalogue.read(data -> FeedGraph.of(site, page, format.suffix(), modified, data)),
                () -> new CatalogPage(site, page).page(data -> catalogue.read(data)),
                links(page));
    }

    private String version(Snapshot now, FeedPage page) {
        String since = page.since().isEmpty()
                ? ""
                : "-" + Hash.of(page.since().getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return siteVersion + "-" + now.number() + "-" + page.number() + since;
    }

    private static Map<String, List<String>> links(FeedPage page) {
        Map<String, List<String>> links = new java.util.TreeMap<>();
        if (page.last() > 1) {
            links.put("first", List.of("/catalog" + page.query(1)));
            links.put("last", List.of("/catalog" + page.query(page.last())));
        }
        if (page.number() > 1) {
            links.put("prev", List.of("/catalog" + page.query(page.number() - 1)));
        }
        if (page.number() < page.last()) {
            links.put("next", List.of("/catalog" + page.query(page.number() + 1)));
        }
        return links;
    }
}
