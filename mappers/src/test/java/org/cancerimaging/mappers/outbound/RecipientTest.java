package org.cancerimaging.mappers.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.privacy.TestKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two recipients get, or what is made with two keys, cannot be joined. */
final class RecipientTest {

    private static final Pattern TOKEN = Pattern.compile("\\b[a-z2-7]{26}\\b|~[a-z2-7]{8}\\b");
    private static final Site CATALOGUE = TestSites.P1;
    private static final Site OTHER = TestSites.p1(TestKeys.of(1), "study-7");
    private static final Site OTHER_KEY = TestSites.p1(TestKeys.of(2), "catalogue");

    @TempDir
    Path folder;

    private Hospital hospital;

    @BeforeEach
    void build() throws IOException {
        hospital = new Hospital(folder.resolve("in"));
        Files.writeString(folder.resolve("in/images/Canaryson3/notes of Canaryson3.txt"), "no DICOM");
    }

    @Test
    void theSameRecipientGetsTheSameBytes() throws IOException {
        Path one = map(OTHER, "one");
        Path two = map(OTHER, "two");
        for (String file : List.of("cases/dicom.nt", "cases/table.nt", "provenance.ttl", "report/problems.csv")) {
            assertEquals(Files.readString(one.resolve(file)), Files.readString(two.resolve(file)), file);
        }
    }

    @Test
    void anotherRecipientOrKeyHasNoIdInCommon() throws IOException {
        Path out = map(CATALOGUE, "out");
        for (Site site : List.of(OTHER, OTHER_KEY)) {
            Path other = map(site, site.recipient() + site.key().id());
            Set<String> common = tokens(out);
            assertTrue(common.size() > 3 * Hospital.PATIENTS, "patients, studies, series and parts of file names");
            common.retainAll(tokens(other));
            assertEquals(Set.of(), common, site::recipient);
        }
    }

    @Test
    void provenanceNamesRecipientKeyAndAlgorithm() throws IOException {
        String provenance = Files.readString(map(OTHER, "out").resolve("provenance.ttl"));
        assertTrue(provenance.contains("Pseudonyms for the recipient study-7"), provenance);
        assertTrue(provenance.contains("HMAC-SHA-256, first 130 bits, version 1"), provenance);
        assertTrue(provenance.contains(TestKeys.of(1).id()), provenance);
    }

    @Test
    void aFolderTakesNoCasesThatCannotBeJoined() throws IOException {
        Path out = folder.resolve("out");
        hospital.mapImages(CATALOGUE, out);
        assertThrows(SourceRefused.class, () -> hospital.mapTable(OTHER, out));
        assertThrows(SourceRefused.class, () -> hospital.mapTable(OTHER_KEY, out));
        assertFalse(Files.exists(out.resolve("cases/table.nt")));
        hospital.mapImages(OTHER, out);
        assertEquals("20", hospital.mapTable(OTHER, out).dataset().get("subjects with images and diagnosis"));
    }

    private Path map(Site site, String name) throws IOException {
        Path out = folder.resolve(name);
        hospital.mapImages(site, out);
        hospital.mapTable(site, out);
        return out;
    }

    /** All pseudonyms in all files, long and short ones. */
    private static Set<String> tokens(Path out) throws IOException {
        Set<String> tokens = new HashSet<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = TOKEN.matcher(Files.readString(file));
                while (matcher.find()) {
                    tokens.add(matcher.group());
                }
            }
        }
        return tokens;
    }
}
