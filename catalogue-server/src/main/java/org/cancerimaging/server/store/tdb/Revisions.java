package org.cancerimaging.server.store.tdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cancerimaging.server.store.Revision;

/** All revisions that both databases hold, in memory. Thread-safe. */
final class Revisions {

    private final List<Revision> all = new ArrayList<>();
    private final Map<String, Revision> newest = new HashMap<>();

    synchronized void add(List<Revision> revisions) {
        revisions.forEach(this::add);
    }

    synchronized long number() {
        return all.size();
    }

    synchronized Optional<Revision> newest(String id) {
        return Optional.ofNullable(newest.get(id));
    }

    synchronized List<Revision> after(long number) {
        int from = (int) Math.min(Math.max(number, 0), all.size());
        return List.copyOf(all.subList(from, all.size()));
    }

    private void add(Revision revision) {
        all.add(revision);
        newest.put(revision.id(), revision);
    }
}
