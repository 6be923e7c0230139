package org.cancerimaging.server.store.tdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cancerimaging.server.store.Revision;

/** All revisions that both databases hold, in memory. Thread-safe. */
final class Revisions {

    private final List<Revision> all = new ArrayList<>();
    private final Map<String, List<Revision>> byId = new HashMap<>();
    private final Map<Node, Revision> newestOf = new HashMap<>();

    synchronized void add(List<Revision> revisions) {
        revisions.forEach(this::add);
    }

    synchronized long number() {
        return all.size();
    }

    synchronized Optional<Revision> newest(String id) {
        List<Revision> own = byId.getOrDefault(id, List.of());
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(own.size() - 1));
    }

    synchronized Optional<Revision> newest(Node dataset) {
        return Optional.ofNullable(newestOf.get(dataset));
    }

    synchronized List<Revision> of(String id) {
        return List.copyOf(byId.getOrDefault(id, List.of()));
    }

    synchronized List<Revision> after(long number) {
        int from = (int) Math.min(Math.max(number, 0), all.size());
        return List.copyOf(all.subList(from, all.size()));
    }

    private void add(Revision revision) {
        all.add(revision);
        byId.computeIfAbsent(revision.id(), id -> new ArrayList<>(1)).add(revision);
        newestOf.put(revision.dataset(), revision);
    }
}
