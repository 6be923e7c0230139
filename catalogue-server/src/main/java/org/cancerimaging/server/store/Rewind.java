package org.cancerimaging.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes the public catalogue again what it was at a moment, as revisions like any other: nothing of the log is lost. Layer
 * P stays as it is now, for its past is not kept; that of records that were not there at the moment goes with them.
 */
public final class Rewind {

    private final Catalogue catalogue;
    private final Instant moment;
    private final List<Change> changes = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    private Rewind(Catalogue catalogue, Instant moment) {
        this.catalogue = catalogue;
        this.moment = moment;
    }

    /**
     * What came of it.
     *
     * @param made the revisions, in order of the records' ids
     * @param lost ids of records that stay as they are, since the history does not hold what they were
     */
    public record Outcome(List<Revision> made, List<String> lost) {}

    /**
     * Does it, all or nothing.
     *
     * @throws StoreUnavailable when the history cannot be read or a database cannot be written
     */
    public static Outcome to(Catalogue catalogue, Instant moment) {
        Rewind rewind = new Rewind(catalogue, moment);
        catalogue.changes(0).stream()
                .collect(Collectors.groupingBy(Revision::id, TreeMap::new, Collectors.toList()))
                .forEach(rewind::record);
        String submission = "as-of-" + moment.toEpochMilli() + "-" + catalogue.revision();
        return new Outcome(catalogue.commit(submission, rewind.changes), List.copyOf(rewind.lost));
    }

    private void record(String id, List<Revision> revisions) {
        Optional<Revision> then = last(revisions, revision -> !revision.at().isAfter(moment));
        Optional<Revision> now = last(revisions, revision -> true);
        if (now.isEmpty() || then.equals(now)) {
            return;
        }
        Revision newest = revisions.get(revisions.size() - 1);
        if (then.filter(Rewind::isPublished).isPresent()) {
            putBack(newest, then.get(), revisions);
        } else if (isPublished(now.get())) {
            changes.add(Withdrawal.of(newest));
        }
    }

    private void putBack(Revision newest, Revision then, List<Revision> revisions) {
        List<Revision> published =
                revisions.stream().filter(Rewind::isPublished).toList();
        PastGraphs.of(catalogue.history(), then, published)
                .ifPresentOrElse(open -> changes.add(Return.of(newest, open)), () -> lost.add(newest.id()));
    }

    /** What is held shows nothing to anybody. */
    private static Optional<Revision> last(List<Revision> revisions, Predicate<Revision> which) {
        return revisions.stream()
                .filter(revision -> revision.state() != State.HELD)
                .filter(which)
                .reduce((earlier, later) -> later);
    }

    private static boolean isPublished(Revision revision) {
        return revision.state() == State.PUBLISHED;
    }
}
