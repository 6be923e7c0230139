package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.cancerimaging.mappers.outbound.MappingResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is planted wherever a file can hold one, and in the folder's name; nothing that is written may hold it. */
final class CanaryTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 6, US-ASCII, Canaryfinch",
        "ISO_IR 100, ISO-8859-1, Kanärienvögelchen",
        "ISO_IR 101, ISO-8859-2, Kanárečková",
        "ISO_IR 109, ISO-8859-3, Kanariĉŭĝulo",
        "ISO_IR 110, ISO-8859-4, Kanārijputniņš",
        "ISO_IR 144, ISO-8859-5, Канарейкина",
        "ISO_IR 127, ISO-8859-6, الكناريا",
        "ISO_IR 126, ISO-8859-7, Καναρινιδης",
        "ISO_IR 138, ISO-8859-8, קנריתיאן",
        "ISO_IR 148, ISO-8859-9, Kanaryağışoğlu",
        "ISO_IR 166, TIS-620, นกคีรีบูน",
        "ISO_IR 13, Shift_JIS, ｶﾅﾘﾔﾄﾘ",
        "ISO_IR 192, UTF-8, 金絲雀山田",
        "GB18030, GB18030, 金丝雀小东",
        "GBK, GBK, 金丝雀小东"
    })
    void aPlantedNameIsNowhere(String term, String name, String canary) throws IOException {
        Charset charset = Charset.forName(name);
        Path source = Files.createDirectories(folder.resolve("source").resolve(canary));
        byte[] whole = object(term, charset, canary);
        Files.write(source.resolve("whole.dcm"), whole);
        Files.write(source.resolve("broken.dcm"), Arrays.copyOf(whole, 200));
        Path out = folder.resolve("out");
        MappingResult result = new MappingJob(TestSites.P1, out, DatasetProfile.NONE, "test", Clock.systemUTC())
                .run(new DicomSource(List.of(folder.resolve("source"))), Progress.NONE);
        assertEquals(1L, result.counts().get("files used"));
        assertFalse(result.toString().contains(canary));
        for (Path file : files(out)) {
            String written = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (Charset spelling : List.of(charset, StandardCharsets.UTF_8)) {
                String bytes = new String(canary.getBytes(spelling), StandardCharsets.ISO_8859_1);
                assertFalse(written.contains(bytes), folder.relativize(file) + " in " + spelling);
            }
        }
    }

    /** The name in every attribute that can hold one, in a sequence and in a private group. */
    private static byte[] object(String term, Charset charset, String canary) {
        return DicomBytes.of(Encoding.EXPLICIT_LITTLE)
                .file(DicomBytes.EXPLICIT_LITTLE)
                .text(0x00080005, "CS", term)
                .text(0x00080016, "UI", DicomBytes.CT)
                .text(0x00080050, "SH", canary, charset)
                .text(0x00080060, "CS", "CT")
                .text(0x00080070, "LO", "SIEMENS")
                .text(0x00080080, "LO", canary, charset)
                .text(0x00080090, "PN", canary, charset)
                .text(0x00081030, "LO", canary, charset)
                .text(0x0008103E, "LO", canary, charset)
                .open(0x00081110, "SQ", item -> item.text(0x00080090, "PN", canary, charset))
                .text(0x00091001, "LO", canary, charset)
                .text(0x00100010, "PN", canary + "^" + canary, charset)
                .text(0x00100020, "LO", canary, charset)
                .text(0x00104000, "LT", canary, charset)
                .text(0x00180015, "CS", canary, charset)
                .text(0x00181030, "LO", canary, charset)
                .text(0x0020000D, "UI", "1.2.3.4.5")
                .text(0x0020000E, "UI", "1.2.3.4.5.6")
                .toArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
