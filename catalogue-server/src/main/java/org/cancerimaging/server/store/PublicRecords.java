package org.cancerimaging.server.store;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which revision of each record the public sees, kept up to date from the change log. Thread-safe.
 *
 * <p>A held revision changes nothing in public: the published one before it stays.
 */
@Singleton
public final class PublicRecords {

    private final Catalogue catalogue;
    private volatile Snapshot current = new Snapshot(0, Collections.emptyNavigableMap());

    /** Follows the catalogue; reads the change log at the first question. */
    public PublicRecords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The records as of the newest revision. */
    public Snapshot now() {
        Snapshot known = current;
        return known.number() == catalogue.revision() ? known : update();
    }

    private synchronized Snapshot update() {
        Snapshot known = current;
        List<Revision> later = catalogue.changes(known.number());
        NavigableMap<String, Revision> byId = new TreeMap<>(known.byId());
        later.stream()
                .filter(revision -> revision.state() != State.HELD)
                .forEach(revision -> byId.put(revision.id(), revision));
        long number =
                later.isEmpty() ? known.number() : later.get(later.size() - 1).number();
        current = new Snapshot(number, byId);
        return current;
    }

    /**
     * What the public sees at one revision.
     *
     * @param number the newest revision that is in it
     * @param byId newest published or withdrawn revision by record id, in order of id
     */
    public record Snapshot(long number, NavigableMap<String, Revision> byId) {

        /** Takes the map, which nobody changes any more. */
        public Snapshot {
            byId = Collections.unmodifiableNavigableMap(byId);
        }

        /** The revision that the public sees, a tombstone included. */
        public Optional<Revision> of(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        /** All published datasets, in order of id; what is no dataset, such as a provider, has a slash in its id. */
        public List<Revision> published() {
            return byId.values().stream()
                    .filter(revision -> revision.state() == State.PUBLISHED)
                    .filter(revision -> revision.id().indexOf('/') < 0)
                    .toList();
        }
    }
}
