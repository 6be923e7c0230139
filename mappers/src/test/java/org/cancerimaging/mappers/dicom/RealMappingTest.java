package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.cancerimaging.mappers.outbound.MappingResult;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mapping makes of real files may leave a site, and no file is lost. */
@Tag("real-data")
final class RealMappingTest {

    @TempDir
    Path out;

    @Test
    void realFilesBecomeCasesThatMayLeaveAndNoFileIsLost() throws IOException {
        MappingResult result = new MappingJob(TestSites.P1, out, DatasetProfile.NONE, "test", Clock.systemUTC())
                .run(new DicomSource(List.of(RealData.folder())), Progress.NONE);
        long leftOut = result.counts().getOrDefault("files left out", 0L);
        long used = result.counts().getOrDefault("files used", 0L);
        assertEquals(result.counts().get("files"), used + leftOut);
        List<String> listed = Files.readAllLines(out.resolve("report/problems.csv")).stream()
                .filter(row -> row.matches("DICOM-00\\d\\d,.*"))
                .toList();
        assertEquals(leftOut, listed.stream().distinct().count(), "each file that is left out has one problem");
        Validator validator = Validator.create();
        for (String file : List.of("cases/dicom.nt", "aggregates.ttl", "description.ttl")) {
            List<String> findings = validator.validate(graph(out.resolve(file)), Profile.OUTBOUND).findings().stream()
                    .map(Finding::toString)
                    .distinct()
                    .toList();
            assertEquals(List.of(), findings, file);
        }
        assertTrue(validator
                .validate(graph(out.resolve("description.ttl")), Profile.DCAT_AP)
                .conforms());
    }

    private static Graph graph(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Lang lang = file.toString().endsWith(".nt") ? Lang.NTRIPLES : Lang.TURTLE;
            return RDFParser.source(in).lang(lang).toGraph();
        }
    }
}
