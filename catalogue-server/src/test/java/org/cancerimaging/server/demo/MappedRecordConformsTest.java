package org.cancerimaging.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.dicom.DicomSource;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.cancerimaging.mappers.outbound.MappingResult;
import org.cancerimaging.mappers.privacy.SiteKey;
import org.cancerimaging.mappers.tabular.TableMapping;
import org.cancerimaging.mappers.tabular.TableSource;
import org.cancerimaging.server.demo.hospital.Hospital;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Severity;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the three hospitals map, with what their people say, is a complete record under all profiles. */
final class MappedRecordConformsTest {

    private static final Validator VALIDATOR = Validator.create();

    @TempDir
    private static Path root;

    private static final Map<Hospital, MappingResult> RESULTS = new LinkedHashMap<>();

    @BeforeAll
    static void mapThem() throws IOException {
        for (Hospital hospital : DemoSources.hospitals()) {
            Path sources = root.resolve(hospital.provider());
            hospital.write((path, content) -> save(sources.resolve(path), content));
            DatasetProfile said = DatasetProfile.read(sources.resolve(Hospital.PROFILE));
            RESULTS.put(hospital, map(hospital, sources, said));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DCAT_AP", "HEALTHDCAT_AP", "EUCAIM"})
    void thereIsNoViolationAndHardlyAWarning(Profile profile) {
        for (Hospital hospital : RESULTS.keySet()) {
            List<String> findings = new ArrayList<>();
            for (Finding finding :
                    VALIDATOR.validate(description(hospital), profile).findings()) {
                findings.add(finding.severity() + " " + finding.path());
            }
            assertEquals(List.of(), findings, hospital.dataset());
        }
    }

    @Test
    void aRunSaysThatNothingIsNeeded() {
        RESULTS.forEach((hospital, result) -> assertEquals(List.of(), result.stillNeeded(), hospital.dataset()));
    }

    @Test
    void nothingThatMayNotLeaveIsInTheRecord() {
        for (Hospital hospital : RESULTS.keySet()) {
            Graph description = description(hospital);
            assertTrue(VALIDATOR.validate(description, Profile.OUTBOUND).conforms(), hospital.dataset());
        }
    }

    @Test
    void allFilesOfAFolderPassTogetherWithTheRecord() throws IOException {
        for (Hospital hospital : RESULTS.keySet()) {
            Path mapped = mapped(hospital);
            for (Path file : List.of(mapped.resolve("provenance.ttl"), mapped.resolve("aggregates.ttl"))) {
                Graph graph = RDFDataMgr.loadGraph(file.toString());
                assertEquals(
                        List.of(),
                        VALIDATOR.validate(graph, Profile.EUCAIM).findings().stream()
                                .filter(finding -> finding.severity() == Severity.VIOLATION)
                                .map(Finding::toString)
                                .toList(),
                        file.toString());
            }
        }
    }

    private static MappingResult map(Hospital hospital, Path sources, DatasetProfile said) throws IOException {
        SiteKey key = SiteKey.open(root.resolve(hospital.provider() + ".key"));
        Site site = new Site(hospital.provider(), hospital.dataset(), Site.STANDARD_BASE, key, null);
        MappingJob job = new MappingJob(site, mapped(hospital), said, "test", Clock.systemUTC());
        job.run(new DicomSource(List.of(sources.resolve(Hospital.IMAGES))), Progress.NONE);
        TableMapping columns = TableMapping.read(sources.resolve(Hospital.MAPPING));
        return job.run(new TableSource(sources.resolve(hospital.table()), columns), Progress.NONE);
    }

    private static Graph description(Hospital hospital) {
        return RDFDataMgr.loadGraph(mapped(hospital).resolve("description.ttl").toString());
    }

    private static Path mapped(Hospital hospital) {
        return root.resolve(hospital.provider() + "-mapped");
    }

    private static void save(Path file, byte[] content) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
