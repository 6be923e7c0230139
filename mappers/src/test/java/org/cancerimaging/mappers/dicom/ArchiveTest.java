package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.source.Archive;
import org.cancerimaging.mappers.dicom.source.ByteSource;
import org.cancerimaging.mappers.dicom.source.FileWalk;
import org.cancerimaging.mappers.dicom.source.MemberTaker;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.cancerimaging.mappers.dicom.source.SourceProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final byte[] FIRST = DicomBytes.ct("1.5").toArray();
    private static final byte[] SECOND = DicomBytes.ct("1.6").toArray();
    private static final byte[] OTHER = "no image".repeat(100).getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, byte[]> MEMBERS =
            Archives.members("a/", new byte[0], "a/1.dcm", FIRST, "a/b/2.dcm", SECOND, "README", OTHER);

    @TempDir
    private Path root;

    @Test
    void everyKindOfArchiveGivesWhatTheFolderGives() {
        List<Function<Map<String, byte[]>, byte[]>> kinds = List.of(
                Archives::tar,
                members -> Archives.gzip(Archives.tar(members)),
                Archives::zip,
                members -> Archives.zip(members, ZipEntry.STORED));
        for (Function<Map<String, byte[]>, byte[]> kind : kinds) {
            Outcome outcome =
                    new ScanFolder(root).with("x.bin", kind.apply(MEMBERS)).scan();
            assertEquals(List.of("1.5", "1.6"), uids(outcome));
            assertEquals(FIRST.length, outcome.series().get(0).bytes());
            assertEquals(List.of("DICOM-0002 x.bin/README"), ScanFolder.told(outcome.problems()));
            assertEquals(3, outcome.files());
        }
    }

    @Test
    void anArchiveInsideAnArchiveIsReadAndAThirdLevelIsNot() {
        byte[] inner = Archives.zip(Archives.members("1.dcm", FIRST));
        byte[] third = Archives.zip(Archives.members("inner.zip", inner));
        Outcome outcome = new ScanFolder(root)
                .with("a.tar", Archives.tar(Archives.members("inner.zip", inner)))
                .with("b.zip", Archives.zip(Archives.members("inner.zip", third, "2.dcm", SECOND)))
                .with("c.tgz", Archives.gzip(Archives.tar(Archives.members("in.zip.gz", Archives.gzip(third)))))
                .scan();
        assertEquals(List.of("1.5", "1.6"), uids(outcome));
        assertEquals(
                List.of("DICOM-0015 b.zip/inner.zip/inner.zip", "DICOM-0015 c.tgz/in.zip"),
                ScanFolder.told(outcome.problems()));
    }

    @Test
    void aSingleGzippedObjectKeepsItsName() {
        Outcome outcome = new ScanFolder(root)
                .with("1.dcm.gz", Archives.gzip(FIRST))
                .with("2.dcm.gz", Archives.gzip(OTHER))
                .scan();
        assertEquals(List.of("1.5"), uids(outcome));
        assertEquals(List.of("DICOM-0002 2.dcm"), ScanFolder.told(outcome.problems()));
    }

    @Test
    void aCutArchiveGivesWhatStandsBeforeTheCutAndOneProblem() {
        byte[] tar = Archives.tar(MEMBERS);
        Outcome cutTar = new ScanFolder(root)
                .with("x.tar", Arrays.copyOf(tar, 1536 + 512 + 100))
                .scan();
        assertEquals("DICOM-0030 x.tar", last(cutTar));
        assertEquals("1.5", uids(cutTar).get(0));
        byte[] zip = Archives.zip(MEMBERS);
        Outcome cutZip = new ScanFolder(root)
                .with("x.tar", Arrays.copyOf(zip, zip.length - 30))
                .scan();
        assertEquals(List.of("DICOM-0030 x.tar"), ScanFolder.told(cutZip.problems()));
        byte[] random = new byte[100_000];
        new Random(1).nextBytes(random);
        byte[] gzip = Archives.gzip(Archives.tar(Archives.members("1.dcm", FIRST, "2", random, "3.dcm", SECOND)));
        Outcome cutGzip = new ScanFolder(root)
                .with("x.tar", Arrays.copyOf(gzip, gzip.length - 2000))
                .scan();
        assertEquals(List.of("1.5"), uids(cutGzip));
        assertEquals("DICOM-0030 x.tar", last(cutGzip));
    }

    @Test
    void anArchiveWithoutClosingBlocksIsWhole() {
        byte[] tar = Archives.tar(MEMBERS);
        Outcome outcome = new ScanFolder(root)
                .with("x.tar", Arrays.copyOf(tar, tar.length - 1024))
                .scan();
        assertEquals(List.of("DICOM-0002 x.tar/README"), ScanFolder.told(outcome.problems()));
    }

    @Test
    void encryptedAndUnknownMembersAreOneProblemEach() {
        byte[] zip = Archives.zip(MEMBERS);
        int directory = indexOf(zip, 0x02014B50);
        zip[directory + 8] |= 1;
        zip[indexOf(zip, 0x02014B50, directory + 1) + 8] |= 1;
        zip[indexOf(zip, 0x02014B50, indexOf(zip, 0x02014B50, directory + 1) + 1) + 10] = 14;
        Outcome outcome = new ScanFolder(root).with("x.zip", zip).scan();
        assertEquals(
                List.of("DICOM-0031 x.zip/a/1.dcm", "DICOM-0032 x.zip/a/b/2.dcm", "DICOM-0002 x.zip/README"),
                ScanFolder.told(outcome.problems()));
    }

    @Test
    void longNamesOfBothKindsAreKept() {
        String name = "folder/".repeat(40) + "1.dcm";
        ByteArrayOutputStream pax = new ByteArrayOutputStream();
        String record = " path=" + name + "\n";
        byte[] records = ((record.length() + 3) + record).getBytes(StandardCharsets.UTF_8);
        Archives.tarMember(pax, "PaxHeader", 'x', records);
        Archives.tarMember(pax, "short", '0', OTHER);
        Outcome outcome = new ScanFolder(root)
                .with("gnu.tar", Archives.tar(Archives.members(name, OTHER)))
                .with("pax.tar", pax.toByteArray())
                .scan();
        assertEquals(
                List.of("DICOM-0002 gnu.tar/" + name, "DICOM-0002 pax.tar/" + name),
                ScanFolder.told(outcome.problems()));
    }

    @Test
    void bombsAreStoppedAndTold() {
        ByteArrayOutputStream hugeName = new ByteArrayOutputStream();
        hugeName.writeBytes(Archives.tarHeader("x", 'L', 1L << 40));
        Outcome outcome = new ScanFolder(root)
                .with("bomb.gz", bomb())
                .with("name.tar", hugeName.toByteArray())
                .scan();
        assertEquals(
                List.of("DICOM-0033 bomb.gz", "DICOM-0030 name.tar"),
                ScanFolder.told(outcome.problems()).stream()
                        .filter(told -> !told.startsWith("DICOM-0002"))
                        .toList());
    }

    @Test
    void ofABombNoMoreIsReadThanGivesTheHarmlessSize() throws IOException {
        byte[] bomb = bomb();
        long perByte = (400L << 20) / bomb.length;
        long enough = (256L << 20) / perByte + (64 << 10);
        assertTrue(enough < bomb.length, "the bomb is larger");
        assertTrue(read(bomb) <= enough, () -> "read " + read(bomb) + " of " + bomb.length);
        byte[] name = Arrays.copyOf(Archives.tarHeader("x", 'L', 1L << 40), 1 << 20);
        assertTrue(read(name) < 70_000, "of a name 64 KiB");
    }

    /** How many bytes of an archive are read, and that it is refused. */
    private static long read(byte[] archive) {
        MemoryBytes bytes = new MemoryBytes(archive);
        List<SourceProblem> refused = new ArrayList<>();
        ScanFile file = new ScanFile(0, Path.of("x"), "x", archive.length, 0, null);
        MemberTaker taker = new MemberTaker() {
            @Override
            public void take(ScanFile member, ByteSource content) {}

            @Override
            public void refuse(ScanFile member, SourceProblem problem, long offset) {
                refused.add(problem);
            }
        };
        try {
            assertTrue(new Archive(file, taker).read(file, bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        assertEquals(1, refused.size(), refused::toString);
        return bytes.read();
    }

    /** A tar of one member of zeros, 400 MiB of them, before another. */
    private static byte[] bomb() {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream tar = new GZIPOutputStream(gzip)) {
            tar.write(Archives.tarHeader("zeros", '0', 400L << 20));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                tar.write(zeros);
            }
            tar.write(Archives.tar(MEMBERS));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return gzip.toByteArray();
    }

    @Test
    void damagedArchivesNeverBreakTheScan() {
        long seed = System.nanoTime();
        System.out.println("archive seed: " + seed);
        Random random = new Random(seed);
        List<byte[]> whole = List.of(
                Archives.tar(MEMBERS),
                Archives.zip(MEMBERS),
                Archives.gzip(Archives.tar(MEMBERS)),
                Archives.zip(Archives.members("in.tar", Archives.tar(MEMBERS))));
        for (int round = 0; round < 40; round++) {
            ScanFolder folder = new ScanFolder(root);
            for (int i = 0; i < 50; i++) {
                byte[] damaged = whole.get(i % whole.size()).clone();
                for (int flips = random.nextInt(8); flips >= 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                folder.with(
                        "f" + i,
                        Arrays.copyOf(damaged, damaged.length - random.nextInt(2) * random.nextInt(damaged.length)));
            }
            Outcome outcome = folder.scan();
            assertEquals(
                    outcome.files(), outcome.contributed() + outcome.problems().size());
            assertTrue(outcome.files() >= 50, "each file has an outcome");
        }
    }

    @Test
    void aStreamIsReadFromStandardInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Archives.gzip(Archives.tar(MEMBERS))));
            Outcome outcome =
                    new DicomScan(IdentityListener.NONE, Progress.NONE).scan(List.of(FileWalk.STANDARD_INPUT));
            assertEquals(List.of("1.5", "1.6"), uids(outcome));
            assertEquals(List.of("DICOM-0002 stdin/README"), ScanFolder.told(outcome.problems()));
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void deflatedObjectsInStreamsAreRead() {
        byte[] content = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .basics(DicomBytes.CT, "CT", "1.7")
                .toArray();
        byte[] deflated = DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.DEFLATED)
                .deflated(content)
                .toArray();
        Map<String, byte[]> members = Archives.members("1.dcm", deflated, "2.dcm", FIRST);
        Outcome outcome = new ScanFolder(root)
                .with("x.tgz", Archives.gzip(Archives.tar(members)))
                .scan();
        assertEquals(List.of("1.5", "1.7"), uids(outcome));
    }

    private static List<String> uids(Outcome outcome) {
        return outcome.series().stream().map(DicomSeries::seriesUid).toList();
    }

    private static String last(Outcome outcome) {
        List<Issue> problems = new ArrayList<>(outcome.problems());
        return ScanFolder.told(problems).stream()
                .filter(told -> told.startsWith("DICOM-003"))
                .reduce("", (one, next) -> next);
    }

    private static int indexOf(byte[] bytes, int signature) {
        return indexOf(bytes, signature, 0);
    }

    private static int indexOf(byte[] bytes, int signature, int from) {
        for (int i = from; i < bytes.length - 4; i++) {
            int found = (bytes[i] & 0xFF)
                    | (bytes[i + 1] & 0xFF) << 8
                    | (bytes[i + 2] & 0xFF) << 16
                    | (bytes[i + 3] & 0xFF) << 24;
            if (found == signature) {
                return i;
            }
        }
        throw new AssertionError("no such signature");
    }
}
