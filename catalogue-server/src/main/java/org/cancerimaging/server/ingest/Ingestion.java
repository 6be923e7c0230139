package org.cancerimaging.server.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.canonical.CanonicalNames;
import org.cancerimaging.server.http.Site;
import org.cancerimaging.server.rdf.RdfBody;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.server.rdf.RdfReader;
import org.cancerimaging.server.rdf.Spool;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.DescriptionGate;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;
import org.cancerimaging.server.store.StoreUnavailable;
import org.cancerimaging.shapes.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a submission into the catalogue: receive, read, rename, split into records and layers, check, decide,
 * commit. Up to the checks submissions go side by side, as far as there is memory; the rest is one after the other.
 *
 * <p>Thread-safe. Who may submit is decided before; see {@link org.cancerimaging.server.access.AccessRules}.
 */
public final class Ingestion implements DescriptionGate {

    private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);

    private final Catalogue catalogue;
    private final Site site;
    private final Spool spool;
    private final Room room;
    private final Examination examination;
    private final Recording recording;
    private final EditedDescriptions edited;
    private final SubmissionReports reports;
    private final Outcomes outcomes;
    private final Turn turn;
    private final String software;

    /**
     * Opens the way in.
     *
     * @param folder the data folder; bodies under way and reports lie in it
     */
    public Ingestion(
            Catalogue catalogue,
            Validator validator,
            ValidationPolicy policy,
            Ontology ontology,
            Site site,
            IngestLimits limits,
            Path folder) {
        Checks checks = new Checks(validator, policy);
        CanonicalNames names = ontology.canonicalNames();
        this.catalogue = catalogue;
        this.site = site;
        this.spool = Spool.in(folder.resolve("incoming"), limits.rdf());
        this.room = new Room(limits);
        this.examination = new Examination(catalogue, checks, names, site, new RdfReader(site.base(), limits.rdf()));
        this.software =
                Objects.requireNonNullElse(Ingestion.class.getPackage().getImplementationVersion(), "development");
        this.recording = new Recording(catalogue, site, new IngestRecord(site, ontology, software));
        this.reports = SubmissionReports.in(folder.resolve("submissions"));
        this.outcomes = new Outcomes(limits.maxFindings());
        this.turn = new Turn(1, limits.waitSeconds());
        this.edited = new EditedDescriptions(catalogue, checks, names, site, recording, outcomes);
    }

    /**
     * Takes one submission in. Sending the same body again answers the same and makes no revision.
     *
     * @param provider id of the provider that the records belong to
     * @param in the body; read to its end
     * @param gzip whether the body is compressed
     * @throws org.cancerimaging.server.http.CatalogueException when the submission is refused as a whole; then nothing
     *     is stored
     */
    public IngestOutcome accept(String provider, RdfFormat format, InputStream in, boolean gzip) {
        try (RdfBody body = spool.receive(in, gzip, format)) {
            String submission = idOf(provider, body);
            return before(provider, submission)
                    .orElseGet(() -> room.take(body, format, () -> take(provider, submission, body, format)));
        } catch (IOException failed) {
            throw new StoreUnavailable("A body under way cannot be removed", failed);
        }
    }

    /** {@inheritDoc} They wait for their turn among the submissions. */
    @Override
    public List<Revision> accept(Origin origin, List<Edit> edits) {
        return turn.take(1, () -> edited.accept(origin, edits));
    }

    /** What became of an earlier submission of the provider. */
    public Optional<IngestOutcome> report(String provider, String submission) {
        return reports.find(provider, submission);
    }

    private IngestOutcome take(String provider, String submission, RdfBody body, RdfFormat format) {
        Examined examined = examination.of(submission, provider, body, format);
        // Meanwhile another caller may have sent the same.
        return turn.take(1, () -> before(provider, submission).orElseGet(() -> commit(provider, examined)));
    }

    private IngestOutcome commit(String provider, Examined examined) {
        List<Decision> decisions = decide(provider, examined);
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        IngestRecord.Told told = new IngestRecord.Told(
                examined.id(), site.iri("provider", provider), "Submission to the catalogue", examined.bodyHash(), at);
        List<Decision> changed =
                decisions.stream().filter(this::changesSomething).toList();
        List<Revision> made = catalogue.commit(
                examined.id(),
                changed.stream()
                        .map(decision -> recording.change(decision, provider, told))
                        .toList());
        IngestOutcome outcome =
                outcomes.of(examined.id(), at, decisions, made, examined.split(), examined.named(), catalogue);
        reports.keep(provider, outcome);
        tell(outcome);
        return outcome;
    }

    private List<Decision> decide(String provider, Examined examined) {
        RecordIds ids = new RecordIds(catalogue, site, provider);
        Ownership ownership = new Ownership(catalogue, site);
        List<Decision> decisions = new ArrayList<>();
        for (Examined.OfRecord record : examined.records()) {
            RecordParts parts = record.parts();
            ownership.check(parts.dataset(), parts.description(), provider);
            decisions.add(record.decision(ids.of(parts.dataset())));
        }
        return decisions;
    }

    private Optional<IngestOutcome> before(String provider, String submission) {
        return reports.find(provider, submission).filter(this::isCurrent).map(Outcomes::unchanged);
    }

    private boolean changesSomething(Decision decision) {
        return !new PublishedRecord(catalogue, decision.id()).isSame(decision);
    }

    private boolean isCurrent(IngestOutcome outcome) {
        return outcome.records().stream()
                .allMatch(record -> catalogue
                        .newest(record.id())
                        .map(Revision::number)
                        .filter(number -> number == record.revision())
                        .isPresent());
    }

    private String idOf(String provider, RdfBody body) {
        try {
            String named = provider + "\0" + software + "\0" + body.hash();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
            return "s" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    private static void tell(IngestOutcome outcome) {
        long held = outcome.records().stream()
                .filter(record -> record.state() == State.HELD)
                .count();
        LOG.info(
                "Submission {}: {} records, {} held, {} unchanged",
                outcome.submission(),
                outcome.records().size(),
                held,
                outcome.records().stream().filter(record -> !record.changed()).count());
    }
}
