package org.cancerimaging.server.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a dataset shows.
 *
 * @param id the record's id
 * @param iri the dataset's IRI
 * @param state PUBLISHED; others are not shown in public
 * @param cases people, rounded; left out when not stated
 * @param studies imaging studies, rounded
 * @param properties the description, property by property
 * @param aggregates counts by dimension
 * @param provenance how the description came about
 * @param findings what the check of the published version found
 * @param exports addresses of the other formats
 * @param received address of the record under the names of its sender; left out when nothing was renamed
 * @param revision number of the change that made this version
 * @param etag entity tag of the Turtle form
 */
record DatasetDetails(
        String id,
        String iri,
        String title,
        String description,
        String state,
        Provider provider,
        @Nullable Value access,
        @Nullable Long cases,
        @Nullable Long studies,
        @Nullable String version,
        @Nullable String issued,
        @Nullable String modified,
        List<Property> properties,
        List<Counts> aggregates,
        List<Statement> provenance,
        List<Finding> findings,
        List<Export> exports,
        @Nullable String received,
        long revision,
        String etag) {

    /** Copies the lists. */
    DatasetDetails {
        properties = List.copyOf(properties);
        aggregates = List.copyOf(aggregates);
        provenance = List.copyOf(provenance);
        findings = List.copyOf(findings);
        exports = List.copyOf(exports);
    }

    /** Who publishes; country as ISO 3166 alpha-2. */
    record Provider(
            String id,
            String name,
            @Nullable String country,
            @Nullable String email) {}

    /** A value for people, with its IRI where it has one. */
    record Value(String label, @Nullable String iri) {}

    /** A property with its values. */
    record Property(String label, String iri, List<Value> values) {}

    /** Counts of one measure by one dimension. */
    record Counts(String dimension, String label, String measure, List<Cell> cells) {}

    /** One count; null when it is suppressed because it is small. */
    record Cell(
            String label,
            String notation,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long count,

            boolean suppressed) {}

    /** One line of the provenance. */
    record Statement(String label, String value) {}

    /** One result of the check; the path is the IRI of a property, profiles are titles of those that found it. */
    record Finding(
            String severity, String message, @Nullable String path, List<String> profiles) {

        Finding {
            profiles = List.copyOf(profiles);
        }
    }

    /** One other format. */
    record Export(String label, String href) {}
}
