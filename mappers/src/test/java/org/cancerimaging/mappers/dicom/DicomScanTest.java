package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.DicomSeries.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DicomScanTest {

    @TempDir
    private Path root;

    @Test
    void filesOfOneSeriesAreGatheredIntoOneRecord() {
        ScanFolder folder = new ScanFolder(root);
        DicomBytes first = image(DicomBytes.ct("1.5"), "CHEST", "2.5");
        DicomBytes second = image(DicomBytes.ct("1.5"), "LUNG", "5");
        Outcome outcome = folder.with("a/1.dcm", first).with("b/2.dcm", second).scan();
        DicomSeries series = outcome.series().get(0);
        assertEquals(1, outcome.series().size());
        assertEquals("1.5", series.seriesUid());
        assertEquals("1.2.3", series.studyUid());
        assertEquals("PAT-1", series.patientId());
        assertEquals("CT", series.modality());
        assertEquals(List.of("CHEST", "LUNG"), List.copyOf(series.bodyParts()));
        assertEquals(List.of("ACME"), List.copyOf(series.manufacturers()));
        assertEquals(List.of(DicomBytes.CT), List.copyOf(series.sopClasses()));
        assertEquals(new Image(512, 256, 0.75, 2.5, 120.0, null, true), series.image());
        assertEquals(2, series.instances());
        assertEquals(first.size() + second.size(), series.bytes());
        assertEquals(2, outcome.contributed());
    }

    @Test
    void everyFileHasExactlyOneOutcome() {
        Outcome outcome = new ScanFolder(root)
                .with("1.dcm", DicomBytes.ct("1.5"))
                .with("2.txt", "hello".getBytes(StandardCharsets.US_ASCII))
                .with("3.dcm", new byte[0])
                .with(
                        "4/5.dcm",
                        DicomBytes.of(Encoding.EXPLICIT_LITTLE).file("1.2").text(0x00080060, "CS", "CT"))
                .with("6.zip", DicomBytes.of(Encoding.EXPLICIT_LITTLE).raw("PK\3\4...."))
                .scan();
        assertEquals(
                List.of("DICOM-0002 2.txt", "DICOM-0001 3.dcm", "DICOM-0006 4/5.dcm", "DICOM-0030 6.zip"),
                ScanFolder.told(outcome.problems()));
        assertEquals(5, outcome.files());
        assertEquals(1, outcome.contributed());
    }

    @Test
    void aFileCutBehindItsSeriesCountsWithANote() {
        DicomBytes cut = DicomBytes.ct("1.5").head(0x00280010, "US", 2);
        Outcome outcome = new ScanFolder(root).with("cut.dcm", cut).scan();
        assertEquals(1, outcome.contributed());
        assertEquals(List.of("DICOM-0102 cut.dcm"), ScanFolder.told(outcome.notes()));
    }

    @Test
    void contradictionsInsideASeriesAreTold() {
        DicomBytes other = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080060, "CS", "CT")
                .text(0x00080070, "LO", "OTHER")
                .text(0x00100020, "LO", "PAT-2")
                .text(0x0020000E, "UI", "1.5");
        Outcome outcome = new ScanFolder(root)
                .with("1.dcm", DicomBytes.ct("1.5"))
                .with("2.dcm", other)
                .scan();
        Issue note = outcome.notes().get(0);
        assertEquals("DICOM-0103", note.code());
        assertEquals("1.dcm", note.file());
        assertEquals("tag (0010,0020), tag (0008,0070)", note.position());
        assertEquals("PAT-1", outcome.series().get(0).patientId());
    }

    @Test
    void anUnknownCharacterSetIsNotedOncePerSeries() {
        DicomBytes bytes = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .text(0x00080005, "CS", "MARTIAN")
                .text(0x00080060, "CS", "CT")
                .text(0x0020000E, "UI", "1.5");
        Outcome outcome =
                new ScanFolder(root).with("1.dcm", bytes).with("2.dcm", bytes).scan();
        assertEquals(List.of("DICOM-0101 1.dcm"), ScanFolder.told(outcome.notes()));
    }

    @Test
    void distinctValuesAreCappedTheSameWayInWhateverOrder() {
        ScanFolder folder = new ScanFolder(root);
        for (int i = 0; i < 200; i++) {
            folder.with(i + ".dcm", image(DicomBytes.ct("1.5"), "PART" + (i * 7919) % 1000, i + ".5"));
        }
        Outcome first = folder.scan();
        assertEquals(DistinctTexts.MOST, first.series().get(0).bodyParts().size());
        for (int i = 0; i < 20; i++) {
            assertEquals(first, folder.scan());
        }
    }

    @Test
    void linksAreFollowedOnlyOutOfTheScannedFolder() throws Exception {
        Path inside = root.resolve("inside");
        ScanFolder folder = new ScanFolder(inside).with("a/1.dcm", DicomBytes.ct("1.5"));
        new ScanFolder(root).with("elsewhere/2.dcm", DicomBytes.ct("1.5"));
        Files.createSymbolicLink(inside.resolve("a/loop"), inside);
        Files.createSymbolicLink(inside.resolve("again.dcm"), inside.resolve("a/1.dcm"));
        Files.createSymbolicLink(inside.resolve("broken"), inside.resolve("nothing"));
        Files.createSymbolicLink(inside.resolve("out"), root.resolve("elsewhere"));
        Files.createSymbolicLink(inside.resolve("up"), root);
        Files.createSymbolicLink(inside.resolve("zero"), Path.of("/dev/null"));
        Outcome outcome = folder.scan();
        Files.delete(inside.resolve("zero"));
        assertEquals(2, outcome.contributed());
        assertEquals(
                List.of(
                        "DICOM-0012 a/loop",
                        "DICOM-0012 again.dcm",
                        "DICOM-0012 broken",
                        "DICOM-0012 up",
                        "DICOM-0011 zero"),
                ScanFolder.told(outcome.problems()));
    }

    @Test
    void severalPathsKeepTheirNamesAndAMissingOneIsTold() {
        new ScanFolder(root).with("a/1.dcm", new byte[0]).with("b/1.dcm", new byte[0]);
        List<Path> paths = List.of(root.resolve("a"), root.resolve("b/1.dcm"), root.resolve("c"));
        Outcome outcome = new DicomScan(IdentityListener.NONE, Progress.NONE).scan(paths);
        assertEquals(
                List.of("DICOM-0001 a/1.dcm", "DICOM-0001 1.dcm", "DICOM-0010 c"), ScanFolder.told(outcome.problems()));
    }

    @Test
    void progressIsToldToTheEnd() {
        AtomicLong expected = new AtomicLong();
        AtomicLong done = new AtomicLong();
        ScanFolder folder = new ScanFolder(root);
        for (int i = 0; i < 150; i++) {
            folder.with(i + ".dcm", DicomBytes.ct("1." + i));
        }
        new DicomScan(IdentityListener.NONE, new Progress() {
                    @Override
                    public void expect(long steps) {
                        expected.set(steps);
                    }

                    @Override
                    public void step(long steps) {
                        done.addAndGet(steps);
                    }
                })
                .scan(List.of(root));
        assertEquals(150, expected.get());
        assertEquals(150, done.get());
    }

    @Test
    void aFailingListenerEndsTheScanInsteadOfHangingIt() {
        new ScanFolder(root).with("1.dcm", DicomBytes.ct("1.5"));
        IdentityListener failing = value -> {
            throw new UnsupportedOperationException();
        };
        DicomScan scan = new DicomScan(failing, Progress.NONE);
        assertThrows(IllegalStateException.class, () -> scan.scan(List.of(root)));
    }

    @Test
    void nothingShowsASourceValue() {
        Outcome outcome =
                new ScanFolder(root).with("1.dcm", DicomBytes.ct("1.5")).scan();
        String shown = outcome + " " + outcome.series();
        assertFalse(shown.contains("PAT-1") || shown.contains("1.5") || shown.contains("ACME"), shown);
        assertTrue(shown.contains("1 contributed"), shown);
    }

    private static DicomBytes image(DicomBytes start, String bodyPart, String thickness) {
        return start.text(0x00180010, "LO", "Agent")
                .text(0x00180015, "CS", bodyPart)
                .text(0x00180050, "DS", thickness)
                .text(0x00180060, "DS", "120")
                .text(0x00180087, "DS", "NaN")
                .number(0x00280010, "US", 512)
                .number(0x00280011, "US", 256)
                .text(0x00280030, "DS", "0.75\\0.8");
    }
}
