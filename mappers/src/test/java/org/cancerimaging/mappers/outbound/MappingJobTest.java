package org.cancerimaging.mappers.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.TestSites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappingJobTest {

    private static final Pattern TOKEN = Pattern.compile("/(case|study|series)/[^/]+/([a-z2-7]{26})");

    @TempDir
    Path folder;

    private Hospital hospital;
    private Path out;

    @BeforeEach
    void build() throws IOException {
        hospital = new Hospital(folder.resolve("in"));
        out = folder.resolve("out");
    }

    @Test
    void imagesAndTableOfAPatientJoinOnThePseudonym() throws IOException {
        assertEquals("20", hospital.mapImages(TestSites.P1, out).dataset().get("subjects"));
        assertEquals("20", hospital.mapTable(TestSites.P1, out).dataset().get("subjects"), "the same people");
        Set<String> ofImages = tokens(out.resolve("cases/dicom.nt"), "case");
        assertEquals(Hospital.PATIENTS, ofImages.size());
        assertEquals(ofImages, tokens(out.resolve("cases/table.nt"), "case"));
        String counts = Files.readString(out.resolve("aggregates.ttl"));
        assertTrue(counts.contains("#aggregate-condition-"), "the condition of the table");
        assertTrue(counts.contains("#aggregate-modality-CT-subjects"), "the modality of the images");
    }

    @Test
    void theSummaryTellsHowManyJoined() throws IOException {
        assertEquals("0", hospital.mapImages(TestSites.P1, out).dataset().get("subjects with images and diagnosis"));
        assertEquals("20", hospital.mapTable(TestSites.P1, out).dataset().get("subjects with images and diagnosis"));
    }

    @Test
    void aFolderOfAnotherProviderIsRefusedAndStaysAsItWas() throws IOException {
        mapBoth(TestSites.P1, out);
        Map<String, String> before = contents(out);
        assertThrows(SourceRefused.class, () -> hospital.mapTable(TestSites.of("p2"), out));
        assertEquals(before, contents(out));
    }

    @Test
    void theSameInputAndKeyGiveTheSameBytes() throws IOException {
        mapBoth(TestSites.P1, out);
        Path again = folder.resolve("again");
        mapBoth(TestSites.P1, again);
        assertEquals(contents(out), contents(again));
        mapBoth(TestSites.P1, out);
        assertEquals(contents(out), contents(again), "a further run replaces what it wrote");
    }

    @Test
    void theOrderOfTheMappersDoesNotMatter() throws IOException {
        mapBoth(TestSites.P1, out);
        Path other = folder.resolve("other");
        hospital.mapTable(TestSites.P1, other);
        hospital.mapImages(TestSites.P1, other);
        assertEquals(contents(out), contents(other));
    }

    @Test
    void anotherProviderHasNoTokenInCommon() throws IOException {
        mapBoth(TestSites.P1, out);
        Path other = folder.resolve("p2");
        mapBoth(TestSites.of("p2"), other);
        for (String kind : List.of("case", "study", "series")) {
            Set<String> common = new HashSet<>(tokens(out.resolve("cases/dicom.nt"), kind));
            assertFalse(common.isEmpty());
            common.retainAll(tokens(other.resolve("cases/dicom.nt"), kind));
            assertEquals(Set.of(), common);
        }
    }

    @Test
    void nothingThatNamesSomebodyIsInAnyFile() throws IOException {
        Files.writeString(folder.resolve("in/images/Canaryson3/notes of Canaryson3.txt"), "no DICOM");
        mapBoth(TestSites.P1, out);
        contents(out).forEach((file, text) -> {
            String folded = text.toLowerCase(Locale.ROOT);
            for (String canary : List.of("canary", "1.2.826", "20190504", "19610217", "2019-05", "ruth")) {
                assertFalse(folded.contains(canary), () -> canary + " in " + file);
            }
        });
        String problems = text("report/problems.csv");
        assertTrue(
                problems.matches("(?s).*DICOM-0002,images/~\\w{8}/~\\w{8},.*|(?s).*DICOM-0002,~\\w{8}/~\\w{8},.*"),
                problems);
        assertTrue(text("report/unmapped.csv").matches("(?s).*dicom,body-part,~\\w{8},under 10\n"));
    }

    @Test
    void eachMappedValueIsListedWithSourceCountConceptKindAndRule() throws IOException {
        mapBoth(TestSites.P1, out);
        List<String> rows = Files.readAllLines(out.resolve("report/mapped.csv"));
        assertEquals("mapper,vocabulary,text,count,concept,match,rule", rows.get(0));
        String siemens = "dicom,manufacturer,SIEMENS,30,https://cancerimage\\.eu/ontology/EUCAIM#\\w+,exact,.+";
        assertTrue(rows.stream().anyMatch(row -> row.matches(siemens)), rows::toString);
        String prostate = "table,condition,C61,under 10,http://snomed.info/id/\\d+,\\w+,.+";
        assertTrue(rows.stream().anyMatch(row -> row.matches(prostate)), rows::toString);
        mapBoth(TestSites.P1, out);
        assertEquals(rows, Files.readAllLines(out.resolve("report/mapped.csv")), "a further run replaces its rows");
    }

    @Test
    void aBadRowIsInQuarantineByItsNumberOnly() throws IOException {
        Path table = folder.resolve("in/table.csv");
        Files.writeString(table, Files.readString(table) + "CANARYID999,Canaryson,F,C61,965\n");
        mapBoth(TestSites.P1, out);
        assertEquals("row,code\n26,TABLE-0023\n", text("report/quarantine.csv"));
        assertTrue(text("report/problems.csv").contains("TABLE-0023,table.csv,\"row 26, column Age\","));
    }

    @Test
    void smallCountsAreNowhere() throws IOException {
        mapBoth(TestSites.P1, out);
        String counts = Files.readString(out.resolve("aggregates.ttl"));
        assertTrue(
                counts.matches("(?s).*#aggregate-modality-MR-subjects>[^.]*cimo:suppressed +true;.*"),
                "eight people have an MR");
        Matcher count = Pattern.compile("cimo:count +\"(\\d+)\"").matcher(counts);
        while (count.find()) {
            assertEquals(0, Integer.parseInt(count.group(1)) % 10);
        }
    }

    @Test
    void theGatesDecisionsAddUpInTheSummary() throws IOException {
        mapBoth(TestSites.P1, out);
        String summary = text("report/summary.json");
        long total = 0;
        long parts = 0;
        Matcher line = Pattern.compile("\"([a-z-]+)\" : (\\d+)").matcher(summary.replaceAll("(?s)\"counts\".*?}", ""));
        while (line.find()) {
            total += line.group(1).equals("total") ? Long.parseLong(line.group(2)) : 0;
            parts += Set.of("released", "age-band", "rounded", "unmapped", "not-equipment")
                            .contains(line.group(1))
                    ? Long.parseLong(line.group(2))
                    : 0;
        }
        assertTrue(total > 100, summary);
        assertEquals(total, parts, summary);
    }

    @Test
    void provenanceNamesSoftwareKeyAndMappingFileButNoPath() throws IOException {
        mapBoth(TestSites.P1, out);
        String provenance = text("provenance.ttl");
        assertTrue(provenance.contains("\"1.2.3\""));
        assertTrue(provenance.contains(TestSites.P1.key().id()));
        assertTrue(provenance.contains("\"sha256:"));
        assertTrue(provenance.contains("#run-dicom>"));
        assertTrue(provenance.contains("#run-table>"));
        assertFalse(provenance.contains(folder.toString()));
    }

    @Test
    void aSourceThatIsRefusedLeavesTheFolderAsItWas() throws IOException {
        mapBoth(TestSites.P1, out);
        Map<String, String> before = contents(out);
        Files.writeString(folder.resolve("in/table.csv"), "a,b\n1,2\n");
        assertThrows(SourceRefused.class, () -> hospital.mapTable(TestSites.P1, out));
        assertEquals(before, contents(out));
    }

    private String text(String file) throws IOException {
        return Files.readString(out.resolve(file));
    }

    private void mapBoth(Site site, Path into) throws IOException {
        hospital.mapImages(site, into);
        hospital.mapTable(site, into);
    }

    private static Set<String> tokens(Path file, String kind) throws IOException {
        Set<String> tokens = new HashSet<>();
        Matcher matcher = TOKEN.matcher(Files.readString(file));
        while (matcher.find()) {
            if (matcher.group(1).equals(kind)) {
                tokens.add(matcher.group(2));
            }
        }
        return tokens;
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    contents.put(root.relativize(file).toString(), Files.readString(file));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
        return contents;
    }
}
