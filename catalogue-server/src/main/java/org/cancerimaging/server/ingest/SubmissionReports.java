package org.cancerimaging.server.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cancerimaging.server.http.Json;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.store.Durable;
import org.cancerimaging.server.store.StoreUnavailable;

/**
 * Keeps what became of each submission, for its provider to read again: one JSON file per submission.
 *
 * <p>The change log is what counts. A kill right after a commit may lose the report; submitting again makes it anew.
 */
final class SubmissionReports {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("s[0-9a-f]{24}");

    private final Path folder;

    private SubmissionReports(Path folder) {
        this.folder = folder;
    }

    static SubmissionReports in(Path folder) {
        try {
            Durable.folder(folder);
            return new SubmissionReports(folder);
        } catch (IOException failed) {
            throw new StoreUnavailable("The folder " + folder + " for reports cannot be used", failed);
        }
    }

    void keep(String provider, IngestOutcome outcome) {
        try {
            Path own = folder.resolve(provider);
            Durable.folder(own);
            Durable.replace(own.resolve(outcome.submission() + ".json"), Json.bytes(outcome));
        } catch (IOException failed) {
            throw new StoreUnavailable("The report of a submission cannot be written", failed);
        }
    }

    Optional<IngestOutcome> find(String provider, String submission) {
        // Both become parts of a path: nothing but an id passes.
        if (!Site.isId(provider) || !ID.matcher(submission).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(provider).resolve(submission + ".json");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), IngestOutcome.class));
        } catch (IOException failed) {
            throw new StoreUnavailable("The report of a submission cannot be read", failed);
        }
    }
}
