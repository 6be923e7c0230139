package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every SNOMED CT and LOINC code that stands anywhere in the files of the ontology, comments and mappings included. */
class CheckDigitTest {

    private static final Pattern SNOMED =
            Pattern.compile("(?:sct:|snomed\\.info/(?:id|sct)/|SNOMEDCT[/:]?|(?<=SCT )|(?<=SCT#))(\\d{6,18})\\b");
    private static final Pattern LOINC = Pattern.compile("(?:loinc:|loinc\\.org/(?:rdf/)?)(\\d+-\\d+)\\b");

    @Test
    void everySnomedCodeOfAllFilesIsWellFormed() {
        Set<String> codes = codes(SNOMED);
        assertTrue(codes.size() > 400, () -> "only " + codes.size());
        assertAll(codes.stream().map(code -> () -> assertTrue(CheckDigit.isRight(code), code)));
    }

    @Test
    void everyLoincCodeOfAllFilesIsWellFormed() {
        Set<String> codes = codes(LOINC);
        assertTrue(codes.size() > 20, () -> "only " + codes.size());
        assertAll(codes.stream().map(code -> () -> assertTrue(CheckDigit.isRightLoinc(code), code)));
    }

    /** Codes that circulate with imaging catalogues and cannot be right: ovary, cervix, vulva, vagina. */
    @ParameterizedTest
    @ValueSource(strings = {"9380004", "367578004", "254838000", "254707005"})
    void aCodeThatCannotBeRightIsSeenAndNotUsed(String code) {
        assertFalse(CheckDigit.isRight(code));
        assertFalse(codes(SNOMED).contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"85337-3", "2857-2", "10334-10", "58337-4"})
    void aSpoiltLoincCodeIsSeen(String code) {
        assertFalse(CheckDigit.isRightLoinc(code));
    }

    private static Set<String> codes(Pattern pattern) {
        Set<String> codes = new TreeSet<>();
        OntologyFolder.onClassPath().read(folder -> {
            for (Path file : files(folder)) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(codes::add);
            }
            return codes;
        });
        return codes;
    }

    private static Iterable<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(?:ttl|tsv)"))
                    .toList();
        }
    }
}
