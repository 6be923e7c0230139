package org.cancerimaging.server.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.cancerimaging.server.store.State;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param submission its id: the same body of the same provider has the same one
 * @param at when, ISO 8601 in UTC
 * @param records one per dataset, in order of IRI
 * @param notes what was not kept and why, and what was renamed, in plain words
 */
public record IngestOutcome(String submission, String at, List<OfDataset> records, List<String> notes) {

    /** Copies the lists. */
    public IngestOutcome {
        records = List.copyOf(records);
        notes = List.copyOf(notes);
    }

    /** Whether any record is held back. */
    @JsonIgnore
    public boolean hasHeld() {
        return records.stream().anyMatch(record -> record.state() == State.HELD);
    }

    /** Whether the submission made at least one revision. */
    @JsonIgnore
    public boolean isNew() {
        return records.stream().anyMatch(OfDataset::changed);
    }

    /**
     * What became of one dataset.
     *
     * @param id last segment of its address
     * @param iri its IRI
     * @param state published or held
     * @param revision number of the revision that holds it
     * @param changed false when the record was as submitted before, so that no revision was made
     * @param page path of its page; absent when it is held
     * @param violations number of findings that hold it back
     * @param warnings number of warnings; they go along with it
     * @param profiles how the record does by each profile
     * @param findings what holds it back first; at most as many as the server lists
     */
    public record OfDataset(
            String id,
            String iri,
            State state,
            long revision,
            boolean changed,
            @Nullable String page,
            long violations,
            long warnings,
            List<OfProfile> profiles,
            List<Line> findings) {

        /** Copies the lists. */
        public OfDataset {
            profiles = profiles == null ? List.of() : List.copyOf(profiles);
            findings = List.copyOf(findings);
        }
    }

    /**
     * How a record does by one profile.
     *
     * @param profile the profile's id
     * @param policy what becomes of records that break it
     * @param passed checks that found nothing wrong
     * @param applied checks that looked at something
     */
    public record OfProfile(
            String profile, Treatment policy, long passed, long applied, long violations, long warnings) {}

    /**
     * One finding, without the value that was found.
     *
     * @param profile id of the first profile that finds it; {@code gate} for the catalogue's own
     * @param severity {@code VIOLATION}, {@code WARNING} or {@code INFO}
     * @param focus the node that was checked
     * @param path IRI of the property; absent when the finding is about the node itself
     * @param message property, expectation and fix
     * @param section where the specification asks for it; empty when nowhere
     */
    public record Line(
            @Nullable String profile,
            String severity,
            String focus,
            @Nullable String path,
            String message,
            String section) {}
}
