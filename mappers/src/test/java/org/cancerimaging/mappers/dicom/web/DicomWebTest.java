package org.cancerimaging.mappers.dicom.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.DicomSeries;
import org.cancerimaging.mappers.dicom.web.FakeServer.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DicomWebTest {

    @Test
    void studiesAndSeriesComePageByPageEachOnce() throws IOException {
        try (FakeServer server = new FakeServer(5)) {
            Outcome outcome = server.harvest(2);
            assertEquals(5, outcome.series().size());
            assertEquals(
                    60,
                    outcome.series().stream().mapToLong(DicomSeries::instances).sum());
            assertEquals(5, outcome.files());
            assertTrue(server.asked.stream().anyMatch(path -> path.startsWith("studies?limit=2&offset=4")));
            assertEquals(Set.of("Bearer secret-token"), Set.copyOf(server.authorizations));
        }
    }

    @Test
    void aServerThatKnowsNoOffsetIsNotAskedForEver() throws IOException {
        try (FakeServer server = new FakeServer(3)
                .answering(path -> path.startsWith("studies?")
                        ? new Reply(200, "[" + FakeServer.study(0) + "," + FakeServer.study(1) + "]", "")
                        : null)) {
            assertEquals(2, server.harvest(2).series().size());
        }
    }

    @Test
    void allFormsOfJsonValuesAreRead() throws IOException {
        try (FakeServer server = new FakeServer(1)) {
            DicomSeries series = server.harvest(10).series().get(0);
            assertEquals("1.3.0", series.seriesUid());
            assertEquals("1.2.0", series.studyUid());
            assertEquals("PAT-0", series.patientId());
            assertEquals(List.of("GMÜND"), List.copyOf(series.manufacturers()));
            assertEquals(Set.of(), Set.copyOf(series.models()));
            assertEquals(512, series.image().rows());
            assertEquals(256, series.image().columns());
            assertEquals(0.75, series.image().pixelSpacing());
            assertEquals(2.5, series.image().sliceThickness());
            assertNull(series.image().kvp());
            assertEquals("39607008", series.anatomy().get(0).value());
        }
    }

    @Test
    void anOverloadedServerIsAskedAgain() throws IOException {
        AtomicInteger refused = new AtomicInteger();
        try (FakeServer server = new FakeServer(1)
                .answering(path -> refused.incrementAndGet() % 3 == 0
                        ? null
                        : new Reply(refused.get() % 2 == 0 ? 503 : 429, "", "0"))) {
            Outcome outcome = server.harvest(10);
            assertEquals(1, outcome.contributed());
            assertEquals(List.of(), outcome.problems());
        }
    }

    @Test
    void whatFailsForGoodIsOneProblemNamedByPseudonym() throws IOException {
        try (FakeServer server = new FakeServer(6).answering(DicomWebTest::failing)) {
            Outcome outcome = server.harvest(10);
            assertEquals(
                    List.of(
                            "DICOMWEB-0004 study, status 500",
                            "DICOMWEB-0006 series, data set 1",
                            "DICOMWEB-0005 series, status 404",
                            "DICOMWEB-0007 series, answer",
                            "DICOMWEB-0008 series, tag (0020,000E)"),
                    outcome.problems().stream().map(DicomWebTest::told).toList());
            assertEquals(1, outcome.contributed());
            assertEquals(6, outcome.files());
            assertFalse(outcome.problems().toString().contains("1.2."), "no UID is shown");
        }
    }

    /** One study each fails in its own way, the last one does not. */
    private static @Nullable Reply failing(String path) {
        if (path.startsWith("studies/1.2.0/")) {
            return new Reply(500, "1.2.0 failed", "");
        }
        if (path.startsWith("studies/1.2.1/") && path.contains("metadata")) {
            return new Reply(200, "[{\"00080060\":{\"vr\":\"CS\",\"Val", "");
        }
        if (path.startsWith("studies/1.2.2/") && path.contains("instances")) {
            return new Reply(404, "<html>1.2.2</html>", "");
        }
        if (path.startsWith("studies/1.2.3/") && path.contains("metadata")) {
            return new Reply(200, "[{\"00080060\":" + " ".repeat((64 << 20) + 1), "");
        }
        if (path.startsWith("studies/1.2.4/") && path.contains("series?")) {
            return new Reply(
                    200, path.contains("offset=0") ? "[{\"0020000E\":{\"vr\":\"UI\",\"Value\":[\"../..\"]}}]" : "", "");
        }
        return null;
    }

    @Test
    void redirectsAreFollowedOnTheSameHostOnly() throws IOException {
        try (FakeServer other = new FakeServer(1);
                FakeServer server = new FakeServer(1)) {
            server.answering(path -> path.startsWith("studies?")
                    ? new Reply(302, "", "/dicom-web/x" + path)
                    : path.startsWith("x")
                            ? new Reply(200, path.contains("offset=0") ? "[" + FakeServer.study(0) + "]" : "[]", "")
                            : null);
            assertEquals(1, server.harvest(10).contributed());
            String elsewhere = other.source(1).root().toString();
            server.answering(path -> path.contains("metadata") ? new Reply(307, "", elsewhere) : null);
            assertEquals(
                    List.of("DICOMWEB-0003 series, status 307"),
                    server.harvest(10).problems().stream()
                            .map(DicomWebTest::told)
                            .toList());
            assertEquals(List.of(), other.asked, "the token stays here");
        }
    }

    @Test
    void aServerThatCountsNothingIsNoted() throws IOException {
        String uncounted = "[{\"0020000E\":{\"vr\":\"UI\",\"Value\":[\"1.3.0\"]}}]";
        try (FakeServer server =
                new FakeServer(1).answering(path -> path.contains("series?") ? new Reply(200, uncounted, "") : null)) {
            Outcome outcome = server.harvest(10);
            assertEquals(1, outcome.series().get(0).instances());
            assertEquals(
                    "DICOMWEB-0101 series, tag (0020,1209)",
                    told(outcome.notes().get(0)));
        }
    }

    @Test
    void anObjectWithoutMetadataIsDescribedByWhatTheSearchSays() throws IOException {
        String found = "[{\"00080018\":{\"vr\":\"UI\",\"Value\":[\"1.4.0\"]},"
                + "\"00080016\":{\"vr\":\"UI\",\"Value\":[\"1.2.840.10008.5.1.4.1.1.481.2\"]}}]";
        try (FakeServer server = new FakeServer(1)
                .answering(path -> path.contains("/metadata")
                        ? new Reply(404, "", "")
                        : path.contains("/instances") ? new Reply(200, found, "") : null)) {
            Outcome outcome = server.harvest(10);
            assertEquals(List.of(), outcome.problems());
            assertEquals(
                    "DICOMWEB-0102 series, status 404", told(outcome.notes().get(0)));
            DicomSeries series = outcome.series().get(0);
            assertEquals(Set.of("1.2.840.10008.5.1.4.1.1.481.2"), Set.copyOf(series.sopClasses()));
            assertEquals("CT", series.modality());
            assertEquals("PAT-0", series.patientId());
            assertEquals(12, series.instances());
        }
    }

    @Test
    void withoutPermissionNothingIsMapped() throws IOException {
        try (FakeServer server = new FakeServer(1).answering(path -> new Reply(401, "", ""))) {
            SourceRefused refused = assertThrows(
                    SourceRefused.class,
                    () -> new DicomWebMapper().map(server.source(1), TestSites.P1, new CollectedIntake()));
            assertEquals("DICOMWEB-0002", refused.issues().get(0).code());
            assertFalse((refused + refused.issues().toString()).contains("127.0.0.1"), "no address is shown");
        }
    }

    @Test
    void casesComeOutAsFromFiles() throws IOException {
        try (FakeServer server = new FakeServer(2)) {
            CollectedIntake intake = new CollectedIntake();
            new DicomWebMapper().map(server.source(10), TestSites.P1, intake);
            assertEquals(2, intake.counts.get("series used"));
            assertTrue(intake.identifying().tells("Müller"), "names in answers are guarded");
            assertEquals(2, intake.values("modality").size());
        }
    }

    @Test
    void anAddressWithAPasswordOrAnotherSchemeIsRefused() {
        for (String address : List.of("ftp://a/b", "http://me:secret@a/b", "http://a/b?x=1", "a/b")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new DicomWebSource(URI.create(address), Map.of(), "", "", 1, 100));
        }
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new DicomWebSource(URI.create("http://a/b"), Map.of("Authorization", "se\ncret"), "", "", 1, 1));
        assertFalse(String.valueOf(refused.getMessage()).contains("cret"));
        DicomWebSource source = new DicomWebSource(
                URI.create("http://host.example/x"), Map.of("Authorization", "secret"), "", "", 1, 1);
        assertFalse(source.toString().contains("secret") || source.toString().contains("host"));
    }

    /** Without the pseudonym, which must be there. */
    private static String told(Issue issue) {
        assertTrue(issue.position().matches("(study|series) [a-z2-7]{20,}, .*"), issue.position());
        return issue.code() + " " + issue.position().replaceFirst(" [a-z2-7]{20,}", "");
    }
}
