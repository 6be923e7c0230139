package org.cancerimaging.mappers.derive;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.cancerimaging.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a dataset, from a small YAML file. A file needs title, publisher, contact and
 * access rights; without any file there are defaults.
 *
 * @param title in English
 * @param description in English
 * @param version SemVer or CalVer
 * @param keywords in English
 * @param publisher who answers for the dataset
 * @param contact whom to ask
 * @param access who may use it, and where to apply
 * @param country ISO 3166-1 alpha-2 code of where the data comes from
 * @param collectionMethod notation in the code list collection-method
 * @param interoperability notation in the code list interoperability-tier
 * @param healthCategory notation in the code list health-category
 * @param provenance one sentence on where the data comes from
 * @param issued date {@code yyyy-mm-dd} of first publication
 * @param modified date {@code yyyy-mm-dd} of the last change
 */
public record DatasetProfile(
        @Nullable String title,
        @Nullable String description,
        @Nullable String version,
        @Nullable List<String> keywords,
        @Nullable Publisher publisher,
        @Nullable Contact contact,
        @Nullable Access access,
        @Nullable String country,
        @JsonProperty("collection-method") @Nullable String collectionMethod,
        @Nullable String interoperability,
        @JsonProperty("health-category") @Nullable String healthCategory,
        @Nullable String provenance,
        @Nullable String issued,
        @Nullable String modified) {

    /** Nothing is said. */
    public static final DatasetProfile NONE =
            new DatasetProfile(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /**
     * An organisation.
     *
     * @param name official name
     * @param email address for questions
     * @param homepage its web page
     */
    public record Publisher(
            @Nullable String name,
            @Nullable String email,
            @Nullable String homepage) {}

    /**
     * A contact point.
     *
     * @param name of an office, not of a person
     * @param email address for questions
     * @param page web page to ask through
     */
    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String page) {}

    /**
     * Conditions of access.
     *
     * @param rights PUBLIC, RESTRICTED or NON_PUBLIC
     * @param page where to apply or download
     * @param license IRI of the licence
     */
    public record Access(
            @Nullable String rights,
            @Nullable String page,
            @Nullable String license) {}

    /** A commented file to start from. */
    public static String template() {
        try (InputStream in = DatasetProfile.class.getResourceAsStream("describe-template.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException when it is not such a YAML file; the message lists all that is wrong, and where
     * @throws IOException when it cannot be read
     */
    public static DatasetProfile read(Path file) throws IOException {
        try {
            String yaml = Files.readString(file);
            List<String> mistakes = DescribeCheck.mistakes(yaml, Ontology.load());
            if (!mistakes.isEmpty()) {
                throw new IllegalArgumentException("The description file has " + mistakes.size()
                        + " mistakes. 'catalogue map --describe-template' shows a right one.\n  "
                        + String.join("\n  ", mistakes));
            }
            return YAML.readValue(yaml, DatasetProfile.class);
        } catch (JacksonException wrong) {
            JsonLocation where = wrong.getLocation();
            String line = where == null ? "" : " line " + where.getLineNr() + ", column " + where.getColumnNr() + ":";
            throw new IllegalArgumentException(
                    "The description file has a mistake." + line + " "
                            + wrong.getOriginalMessage().replaceAll("`[^`]*`", "a value"),
                    wrong);
        }
    }
}
