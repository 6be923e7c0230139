package org.cancerimaging.mappers.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.mappers.DicomFile;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.Source;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.dicom.DicomSource;
import org.cancerimaging.mappers.tabular.TableMapping;
import org.cancerimaging.mappers.tabular.TableSource;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.ValidationReport;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code cases} is a test: {@code files.dump} (DICOM), or {@code table.csv} with {@code mapping.yaml}, must
 * become {@code expected.nt} and {@code expected-problems.csv}, and may leave by the outbound shapes.
 *
 * <p>With {@code -Dcases.write=true} the expectations are written anew, to be read before they are kept.
 */
final class CasesTest {

    private static final Validator VALIDATOR = Validator.create();

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyCaseBecomesWhatIsExpected() throws Exception {
        URI cases =
                Objects.requireNonNull(CasesTest.class.getResource("/cases")).toURI();
        try (Stream<Path> found = Files.list(Path.of(cases))) {
            List<Path> sorted = found.sorted().toList();
            assertTrue(sorted.size() > 3, sorted::toString);
            return sorted.stream()
                    .map(one -> DynamicTest.dynamicTest(String.valueOf(one.getFileName()), () -> run(one)));
        }
    }

    private void run(Path one) throws IOException {
        Path out = folder.resolve(String.valueOf(one.getFileName()));
        Source source = source(one);
        new MappingJob(TestSites.P1, out, DatasetProfile.NONE, "test", Clock.systemUTC()).run(source, Progress.NONE);
        Path cases = out.resolve(source instanceof DicomSource ? "cases/dicom.nt" : "cases/table.nt");
        compare(one, "expected.nt", Files.readString(cases));
        compare(one, "expected-problems.csv", Files.readString(out.resolve("report/problems.csv")));
        assertMayLeave(cases, Lang.NTRIPLES);
        assertMayLeave(out.resolve("aggregates.ttl"), Lang.TURTLE);
        assertMayLeave(out.resolve("description.ttl"), Lang.TURTLE);
    }

    private Source source(Path one) throws IOException {
        Path dump = one.resolve("files.dump");
        if (Files.exists(dump)) {
            Path files = folder.resolve(one.getFileName() + "-files");
            DicomFile.writeDump(Files.readString(dump), files);
            return new DicomSource(List.of(files));
        }
        return new TableSource(one.resolve("table.csv"), TableMapping.read(one.resolve("mapping.yaml")));
    }

    private static void compare(Path one, String name, String found) throws IOException {
        if (Boolean.getBoolean("cases.write")) {
            Path source = Path.of("src/test/resources/cases").resolve(String.valueOf(one.getFileName()));
            Files.writeString(source.resolve(name), found);
        } else {
            assertEquals(Files.readString(one.resolve(name)), found);
        }
    }

    private static void assertMayLeave(Path file, Lang lang) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Graph graph = RDFParser.source(in).lang(lang).toGraph();
            ValidationReport report = VALIDATOR.validate(graph, Profile.OUTBOUND);
            assertEquals(
                    List.of(),
                    report.findings().stream().map(Finding::toString).distinct().toList());
            assertTrue(VALIDATOR.validate(graph, Profile.CORE).conforms(), file::toString);
            assertTrue(VALIDATOR.validate(graph, Profile.DCAT_AP).conforms(), file::toString);
        }
    }
}
