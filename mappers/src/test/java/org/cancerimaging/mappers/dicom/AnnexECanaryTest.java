package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.cancerimaging.mappers.outbound.MappingResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A canary of its own in each attribute of PS3.15 annex E, whole files and broken ones: nothing of it comes out. */
final class AnnexECanaryTest {

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
        Charset korean = EscapedCharset.named("KS-X-1001");
        assertTrue(finds("김카나리아", korean, "김카나리아".getBytes(Charset.forName("EUC-KR"))), "without escape");
        assertTrue(finds("山田金糸雀", Charset.forName("ISO-2022-JP"), "x;3ED6b;e?}".getBytes(StandardCharsets.US_ASCII)));
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
        "GBK, GBK, 金丝雀小东",
        "\\ISO 2022 IR 87, ISO-2022-JP, 山田金糸雀",
        "\\ISO 2022 IR 149, KS-X-1001, 김카나리아",
        "\\ISO 2022 IR 58, GB-2312, 金丝雀小东"
    })
    void nothingOfAnyListedAttributeComesOut(String term, String name, String stem) throws IOException {
        Charset charset = EscapedCharset.named(name);
        CanaryRun run = new CanaryRun(folder, stem);
        run.plant(term, charset, false);
        run.plant(term, charset, true);
        assertTrue(finds(stem, charset, run.planted(0, "whole")), "planted");
        MappingResult result = run.everything();
        assertEquals(run.files(), result.counts().get("files"));
        assertTrue(
                result.counts().getOrDefault("files used", 0L) >= 4L * CanaryObject.CLASSES.size(), result::toString);
        assertTrue(run.made().size() > 80, () -> run.made().keySet().toString());
        for (String place : List.of("spill-", "dicom.journal", "summary.json", "problems.csv", "provenance.ttl")) {
            assertTrue(run.made().keySet().stream().anyMatch(key -> key.contains(place)), place);
        }
        Spellings spellings = Canaries.spellings(stem, charset);
        run.made().forEach((place, bytes) -> assertNothing(spellings, place, bytes));
    }

    private static void assertNothing(Spellings spellings, String where, byte[] bytes) {
        Set<String> found = spellings.in(bytes);
        found.removeIf(spelling -> isChance(where, spelling));
        assertEquals(Set.of(), found, () -> where + " (seed " + CanaryRun.SEED + ")");
    }

    /** Sealed bytes are random: four of them may be anything. */
    private static boolean isChance(String where, String spelling) {
        return (where.contains("journal") || where.contains("spill-")) && spelling.length() < 5;
    }

    private static boolean finds(String stem, byte[] bytes) {
        return finds(stem, StandardCharsets.US_ASCII, bytes);
    }

    private static boolean finds(String stem, Charset charset, byte[] bytes) {
        return !Canaries.spellings(stem, charset).in(bytes).isEmpty();
    }
}
