package org.cancerimaging.server.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a record does by each profile, and how it did before.
 *
 * @param id the record's id
 * @param revision number of the change that made the version that is measured
 * @param profiles in order of id; a profile that is not checked is not there
 * @param mappingCoverage share of the series whose body part was mapped, 0 to 1; absent when the counts do not tell
 */
record DatasetQuality(
        String id,
        long revision,
        List<OfProfile> profiles,
        @Nullable Double mappingCoverage) {

    DatasetQuality {
        profiles = List.copyOf(profiles);
    }

    /**
     * One profile.
     *
     * @param profile its id
     * @param title its name for people
     * @param passed checks that found nothing wrong
     * @param applied checks that looked at something, 1 or more
     * @param score passed of applied, 0 to 1
     * @param completeness the same for what is recommended; absent when nothing recommended applies
     * @param trend this and the versions before, at most 200, oldest first
     */
    record OfProfile(
            String profile,
            String title,
            long passed,
            long applied,
            double score,
            @Nullable Double completeness,
            long violations,
            long warnings,
            List<Point> trend) {

        OfProfile {
            trend = List.copyOf(trend);
        }
    }

    /**
     * One version.
     *
     * @param revision number of its change
     * @param at when it was published, ISO 8601 in UTC
     * @param score passed of applied, 0 to 1
     */
    record Point(long revision, String at, double score) {}
}
