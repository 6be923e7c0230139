package org.cancerimaging.server.query;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The queries that run or wait now. Thread-safe. */
@Singleton
final class RunningQueries {

    private final Map<Long, StartedQuery> byId = new ConcurrentHashMap<>();

    void add(StartedQuery query) {
        byId.put(query.id(), query);
    }

    void remove(StartedQuery query) {
        byId.remove(query.id());
    }

    /** All, the longest-lived first. */
    List<StartedQuery> all() {
        return byId.values().stream()
                .sorted(Comparator.comparingLong(StartedQuery::id))
                .toList();
    }

    Optional<StartedQuery> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }
}
