package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.cancerimaging.mappers.dicom.source.MemoryBytes;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.cancerimaging.mappers.dicom.source.SecondReader;
import org.cancerimaging.mappers.dicom.source.StreamBytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ours refuses, and only that, goes to the second reader, and the report says what came of it. */
class SecondReaderTest {

    private static final byte[] CUT = DicomBytes.of(Encoding.IMPLICIT_LITTLE)
            .text(0x00080060, "CS", "CT")
            .head(0x00080070, "LO", 5000)
            .toArray();

    @TempDir
    private Path folder;

    private final SeriesTable table = new SeriesTable();
    private int asked;

    @Test
    void whatTheSecondReaderReadsIsUsedAndNoted() throws IOException {
        ScanWorker worker = read(
                ScanMemory.none(), new MemoryBytes(CUT), DicomBytes.ct("1.5").toArray());
        assertEquals(
                List.of("1.5"),
                table.series().stream().map(DicomSeries::seriesUid).toList());
        assertEquals(1, worker.contributed());
        assertEquals(List.of(), worker.problems());
        Issue note = table.notes().get(0);
        assertEquals("DICOM-0104 offset 10, tag (0008,0070)", note.code() + " " + note.position());
    }

    @Test
    void whatBothRefuseIsLeftOutForOurReasonAndTheReportSaysSo() throws IOException {
        ScanWorker worker = read(ScanMemory.none(), new MemoryBytes(CUT), null);
        Issue issue = worker.problems().get(0).issue();
        assertEquals("DICOM-0005", issue.code());
        assertEquals("file left out: send it again; the second reader refuses it, too", issue.done());
        assertEquals(List.of(), table.series());
    }

    @Test
    void aRewrittenFileThatWeCannotReadIsNotUsed() throws IOException {
        assertEquals(
                1, read(ScanMemory.none(), new MemoryBytes(CUT), CUT).problems().size());
        assertEquals(List.of(), table.series());
    }

    @Test
    void itIsAskedForNothingElse() throws IOException {
        byte[] ct = DicomBytes.ct("1.5").toArray();
        byte[] partly =
                DicomBytes.ct("1.6").head(0x00280010, "US", 2).raw(new byte[1]).toArray();
        for (byte[] bytes : List.of(ct, partly, new byte[0])) {
            read(ScanMemory.none(), new MemoryBytes(bytes), ct);
        }
        read(ScanMemory.none(), new StreamBytes(new ByteArrayInputStream(CUT)), ct);
        assertEquals(0, asked);
    }

    @Test
    void theJournalRemembersWhatCameOfIt() throws IOException {
        Path file = Files.write(folder.resolve("1.dcm"), CUT);
        ScanFile found = new ScanFile(0, file, "1.dcm", CUT.length, 1_000_000, null);
        List<String> told = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            ScanState state = new ScanState(folder.resolve("state"), false, any -> {});
            try (ScanMemory memory = ScanMemory.open(state, TestSites.P1.key(), 100)) {
                ScanWorker worker = worker(memory, null);
                worker.read(found);
                worker.finish();
                told.add(worker.problems().get(0).issue().toString());
            }
        }
        assertEquals(1, asked, "the second time it comes from the journal");
        assertEquals(told.get(0), told.get(1));
    }

    @Test
    void aBuildWithoutOneHasNone() {
        assertNull(SecondReader.find());
    }

    private ScanWorker read(ScanMemory memory, ByteSource bytes, byte @Nullable [] rewritten) throws IOException {
        ScanWorker worker = worker(memory, rewritten);
        worker.read(new ScanFile(0, Path.of(""), "1.dcm", 0, 0, null), bytes);
        return worker;
    }

    private ScanWorker worker(ScanMemory memory, byte @Nullable [] rewritten) {
        SecondReader second = new SecondReader() {
            @Override
            public String version() {
                return "test";
            }

            @Override
            public byte @Nullable [] reread(ByteSource object) {
                asked++;
                return rewritten;
            }
        };
        return new ScanWorker(table, IdentityListener.NONE, memory, null, second);
    }
}
