package org.cancerimaging.mappers.dicom.pacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.RealFolder;
import org.cancerimaging.mappers.dicom.SeriesRows;
import org.cancerimaging.mappers.dicom.dcm4che.Dcm4cheAccess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of DCMTK with real files gives the series table that a scan of the same files gives. */
@Tag("real-data")
class DcmqrscpTest {

    /** Series of which the archive sends nothing: as it starts, it sends what it holds compressed in no other form, or not at all. */
    private static final int NOT_SENT = 30;

    @TempDir
    private Path temporary;

    @Test
    void theSeriesTableIsThatOfTheFolder() throws Exception {
        Path folder = RealFolder.dicom();
        try (Dcmqrscp archive = Dcmqrscp.start(temporary, folder)) {
            Outcome scanned = SeriesRows.scan(archive.folder());
            SortedMap<String, Set<String>> files = SeriesRows.ofFiles(archive.folder(), scanned);
            for (Retrieval retrieval : Retrieval.values()) {
                Outcome harvested = harvest(archive.source(retrieval, ""));
                SortedMap<String, String> pacs = SeriesRows.of(harvested.series(), Map.of());
                List<String> differences = SeriesRows.differences(pacs, files);
                System.out.println("dcmqrscp, C-" + retrieval + ": " + scanned.files() + " files, " + files.size()
                        + " series by folder, " + pacs.size() + " by C-FIND, " + (pacs.size() - differences.size())
                        + " equal, problems " + told(harvested.problems()) + ", notes " + told(harvested.notes()));
                assertEquals(files.keySet(), pacs.keySet());
                if (retrieval != Retrieval.NONE) {
                    long notSent = harvested.notes().stream()
                            .filter(note -> note.code().equals("PACS-0101"))
                            .count();
                    assertTrue(differences.size() <= notSent, () -> String.join("\n", differences));
                    assertTrue(notSent <= NOT_SENT, "objects not sent: " + notSent);
                }
            }
        }
    }

    @Test
    void theFilterIsKeptAndAWrongTitleIsTold() throws Exception {
        Path folder = RealFolder.dicom();
        try (Dcmqrscp archive = Dcmqrscp.start(temporary, folder.resolve("ImagingDataCommons+highdicom"))) {
            Outcome found = harvest(archive.source(Retrieval.GET, "SEG"));
            assertTrue(found.series().size() > 0, "series of segmentations");
            found.series().forEach(series -> assertEquals("SEG", series.modality()));
            PacsSource right = archive.source(Retrieval.GET, "");
            PacsAddress wrong =
                    new PacsAddress("NOBODY", "localhost", right.address().port());
            PacsSource source = new PacsSource(
                    wrong, "CATALOGUE", Retrieval.GET, right.storePort(), "", "", 1, Duration.ofSeconds(5), false);
            PacsFault refused = assertThrows(PacsFault.class, () -> harvest(source));
            assertEquals(PacsProblem.NOT_ACCEPTED, refused.problem());
        }
    }

    @Test
    void aPortThatIsTakenAndAPacsThatIsNotThereAreTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            PacsFault port =
                    assertThrows(PacsFault.class, () -> harvest(nowhere(Retrieval.MOVE, taken.getLocalPort())));
            assertEquals(PacsProblem.PORT_TAKEN, port.problem());
        }
        PacsFault nobody = assertThrows(PacsFault.class, () -> harvest(nowhere(Retrieval.GET, 11112)));
        assertEquals(PacsProblem.NOT_REACHED, nobody.problem());
    }

    private static PacsSource nowhere(Retrieval retrieval, int storePort) throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        PacsAddress address = new PacsAddress("ARCHIVE", "localhost", free);
        return new PacsSource(address, "CATALOGUE", retrieval, storePort, "", "", 1, Duration.ofSeconds(5), false);
    }

    private static Outcome harvest(PacsSource source) throws PacsFault {
        return new PacsHarvest(new Dcm4cheAccess(), source, TestSites.P1.names(), new CollectedIntake()).run();
    }

    /** How many there are of each code and position, without pseudonyms. */
    private static Map<String, Long> told(List<Issue> issues) {
        return issues.stream()
                .map(issue -> issue.code() + issue.position().replaceFirst("^.*?,", ""))
                .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    }
}
