package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.outbound.MappingJob;
import org.cancerimaging.mappers.outbound.MappingResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A canary of its own in each attribute of PS3.15 annex E, whole files and broken ones: nothing of it comes out. */
final class AnnexECanaryTest {

    private static final Map<Encoding, String> SYNTAXES = Map.of(
            Encoding.EXPLICIT_LITTLE, "1.2.840.10008.1.2.1",
            Encoding.IMPLICIT_LITTLE, "1.2.840.10008.1.2",
            Encoding.EXPLICIT_BIG, "1.2.840.10008.1.2.2");
    private static final List<String> CLASSES =
            List.of(CanaryObject.CT, CanaryObject.SEG, CanaryObject.REPORT, CanaryObject.STRUCTURES);
    private static final long SEED = 20261121;
    private static final int CUTS = 12;

    @TempDir
    Path folder;

    @Test
    void theListIsWhole() {
        assertEquals(620, Canaries.attributes().size(), "621 with the private attributes");
    }

    @Test
    void everySpellingIsFound() {
        byte[] hidden = Base64.getEncoder().encode("ab Zorfquib cd".getBytes(StandardCharsets.UTF_8));
        assertTrue(finds("Zorfquib", hidden), "base64");
        assertTrue(finds("Zorfquib", "x5a6f726671756962".getBytes(StandardCharsets.US_ASCII)), "hex");
        assertTrue(finds("Zorfquib", "x Zorfquib".getBytes(StandardCharsets.UTF_16LE)), "UTF-16");
        assertTrue(finds("Zorfquib", "1897-03-02".getBytes(StandardCharsets.US_ASCII)), "dates");
        assertFalse(finds("Zorfquib", "Zorf quib 1997-03-02".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 6, US-ASCII, Zorfquib",
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
    void nothingOfAnyListedAttributeComesOut(String term, String name, String stem) throws IOException {
        Charset charset = Charset.forName(name);
        int planted = plant(new CanaryObject(term, charset, stem, false), "raw")
                + plant(new CanaryObject(term, charset, stem, true), "formed");
        assertTrue(finds(stem, charset, Files.readAllBytes(folder.resolve("in/raw-0-whole"))), "planted");
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        MappingResult result;
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            result = new MappingJob(TestSites.P1, folder.resolve("out"), DatasetProfile.NONE, "test", Clock.systemUTC())
                    .run(new DicomSource(List.of(folder.resolve("in"))), Progress.NONE);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertEquals((long) planted, result.counts().get("files"));
        assertTrue(result.counts().getOrDefault("files used", 0L) >= 2L * CLASSES.size(), result::toString);
        assertNothing(stem, charset, "log", printed.toByteArray());
        assertNothing(stem, charset, "result", result.toString().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : written().entrySet()) {
            assertNothing(stem, charset, file.getKey(), file.getValue());
        }
    }

    /** Whole files of each class and copies that end within a canary, in turn in each encoding; answers how many. */
    private int plant(CanaryObject object, String kind) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Random random = new Random(SEED);
        List<Encoding> encodings = List.of(Encoding.EXPLICIT_LITTLE, Encoding.IMPLICIT_LITTLE, Encoding.EXPLICIT_BIG);
        int files = 0;
        for (String sopClass : CLASSES) {
            Encoding encoding = encodings.get((CLASSES.indexOf(sopClass) + kind.length()) % encodings.size());
            byte[] whole = object.file(encoding, SYNTAXES.getOrDefault(encoding, ""), sopClass);
            Files.write(in.resolve(kind + "-" + files++ + "-whole"), whole);
            for (int cut = 0; cut < CUTS; cut++) {
                Files.write(
                        in.resolve(kind + "-" + files++ + "-cut"),
                        Arrays.copyOf(whole, 140 + random.nextInt(whole.length)));
            }
        }
        return files;
    }

    private Map<String, byte[]> written() throws IOException {
        Map<String, byte[]> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                written.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        assertTrue(written.size() >= 8, written.keySet()::toString);
        return written;
    }

    private static void assertNothing(String stem, Charset charset, String where, byte[] bytes) {
        List<String> found = new ArrayList<>();
        for (byte[] spelling : Canaries.spellings(stem, charset)) {
            if (Canaries.holds(bytes, spelling)) {
                found.add(new String(spelling, StandardCharsets.ISO_8859_1));
            }
        }
        assertEquals(List.of(), found, () -> where + " (seed " + SEED + ")");
    }

    private static boolean finds(String stem, byte[] bytes) {
        return finds(stem, StandardCharsets.US_ASCII, bytes);
    }

    private static boolean finds(String stem, Charset charset, byte[] bytes) {
        return Canaries.spellings(stem, charset).stream().anyMatch(spelling -> Canaries.holds(bytes, spelling));
    }
}
