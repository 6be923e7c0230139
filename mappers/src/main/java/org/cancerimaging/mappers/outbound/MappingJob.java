package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Mappers;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.Source;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.derive.Coverage;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.derive.Derivation;
import org.cancerimaging.mappers.privacy.IdentifyingValues;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;

/**
 * Maps sources of a site into one folder: cases, reports, provenance, and what is derived from all cases together.
 *
 * <p>Running a mapper again replaces what it wrote; what other mappers wrote stays and is joined by pseudonym.
 */
public final class MappingJob {

    private final Site site;
    private final Path folder;
    private final DatasetProfile profile;
    private final String version;
    private final Clock clock;

    /**
     * Prepares runs into a folder, which is made when it is not there.
     *
     * @param profile what people say about the dataset
     * @param version version of this software, for provenance
     */
    public MappingJob(Site site, Path folder, DatasetProfile profile, String version, Clock clock) {
        this.site = site;
        this.folder = folder;
        this.profile = profile;
        this.version = version;
        this.clock = clock;
    }

    /**
     * Maps one source.
     *
     * @throws org.cancerimaging.mappers.SourceRefused when nothing can be read; the folder is as before
     * @throws IOException when reading or writing breaks off
     */
    public MappingResult run(Source source, Progress progress) throws IOException {
        Instant started = clock.instant();
        String mapper = Mappers.reading(source).name();
        Path cases = Files.createDirectories(folder.resolve("cases"));
        Path reports = Files.createDirectories(folder.resolve("report"));
        requireSameDataset(cases);
        requireSamePseudonyms(cases, mapper);
        IdentifyingValues identifying = new IdentifyingValues(site.pseudonyms());
        RunRecord record = new RunRecord();
        try (CaseFile file = new CaseFile(cases.resolve(mapper + ".nt"));
                OriginFiles origins = new OriginFiles(reports, mapper, identifying)) {
            Mappers.map(source, site, new FolderIntake(file, record, origins, identifying, progress));
            file.finish();
            origins.finish();
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
        List<Issue> contradictions = new CaseFolder(cases).settle();
        List<List<String>> problems = new ReportFiles(reports, mapper, identifying).write(record, contradictions);
        TurtleDocument.write(reports.resolve("problems.ttl"), ProblemGraph.of(site.datasetIri(), problems));
        Path summary = reports.resolve("summary.json");
        Derivation derivation = derive(cases, SummaryFile.coverage(summary, mapper, record));
        SummaryFile.write(summary, mapper, record, contradictions, derivation.totals());
        provenance().write(mapper, source, started, clock.instant());
        return new MappingResult(
                mapper,
                record.counts(),
                record.facts(),
                Stream.of(record.problems(), ProblemCount.of(contradictions))
                        .flatMap(counts -> counts.entrySet().stream())
                        .map(entry -> entry.getValue().line(entry.getKey()))
                        .toList(),
                record.unmapped().size(),
                derivation.totals(),
                derivation.stillNeeded(profile));
    }

    /** What different datasets or providers gave must not be counted together. */
    private void requireSameDataset(Path cases) throws IOException {
        Pattern other = Pattern.compile("<([^>]*)> <" + Imaging.inDataset.getURI() + "> <([^>]*)> \\.");
        for (Path file : new CaseFolder(cases).files()) {
            try (Stream<String> lines = Files.lines(file)) {
                boolean same = lines.limit(10)
                        .map(other::matcher)
                        .filter(Matcher::matches)
                        .allMatch(line -> line.group(1).startsWith(site.base() + "case/" + site.provider() + "/")
                                && line.group(2).equals(site.datasetIri()));
                if (!same) {
                    throw new SourceRefused(
                            "The output folder holds cases of another dataset, provider or base IRI. Choose another"
                                    + " folder, or remove the old one.",
                            List.of());
                }
            }
        }
    }

    /** People mapped under two keys or for two recipients would be counted twice. What this run replaces may differ. */
    private void requireSamePseudonyms(Path cases, String mapper) throws IOException {
        boolean alone = new CaseFolder(cases).files().stream().allMatch(file -> file.endsWith(mapper + ".nt"));
        if (!alone && !provenance().joins()) {
            throw new SourceRefused(
                    "The output folder holds cases under another site key or for another recipient, whose pseudonyms"
                            + " cannot be joined with new ones. Choose another folder, or remove the old one and map all"
                            + " sources again.",
                    List.of());
        }
    }

    private ProvenanceFile provenance() {
        return new ProvenanceFile(folder.resolve("provenance.ttl"), site, version);
    }

    private List<List<String>> keys(Derivation derivation) {
        return derivation.keys(profile).stream()
                .map(filled -> List.of(
                        MappedFolder.KEYS,
                        "",
                        filled.subject().getURI(),
                        filled.property().getURI(),
                        "key " + filled.key() + " of the description file"))
                .toList();
    }

    /** Computes description and counts anew from all cases. */
    private Derivation derive(Path cases, Coverage coverage) throws IOException {
        Derivation derivation = new Derivation(site, Ontology.load(), coverage);
        derivation.read(new CaseFolder(cases).files());
        TurtleDocument.write(folder.resolve("aggregates.ttl"), derivation.aggregates());
        TurtleDocument.write(folder.resolve("description.ttl"), derivation.description(profile));
        OriginFiles.replace(folder.resolve("report"), MappedFolder.KEYS, keys(derivation));
        return derivation;
    }
}
