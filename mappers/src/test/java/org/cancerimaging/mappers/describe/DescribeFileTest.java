package org.cancerimaging.mappers.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cancerimaging.mappers.SourceRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Description files that are right, and what is told about those that are not. */
final class DescribeFileTest {

    private static final String RIGHT = """
            title: Lung CT
            publisher: {name: St. Mary}
            contact: {page: "https://example.org/ask"}
            access: {rights: RESTRICTED}
            """;

    @TempDir
    Path folder;

    @Test
    void aRightFileIsRead() throws IOException {
        DescribeFile file = read(RIGHT + "interoperability: 2a+\nkeywords: [a, b]\nlanguage: ITA\n");
        assertEquals("Lung CT", file.text("title"));
        assertEquals(List.of("https://cancerimage.eu/ontology/EUCAIM#SPEC1000014"), file.list("interoperability"));
        assertEquals(List.of("a", "b"), file.list("keywords"));
        assertEquals(List.of("http://publications.europa.eu/resource/authority/language/ITA"), file.list("language"));
        assertFalse(file.has("hdab.name"));
    }

    @Test
    void aTextMayBeGivenInSeveralLanguages() throws IOException {
        DescribeFile file = read(RIGHT.replace("title: Lung CT", "title: {en: Lung CT, de: Lungen-CT}"));
        assertEquals(Map.of("en", "Lung CT", "de", "Lungen-CT"), file.inLanguages("title"));
    }

    @Test
    void anIriOfACodeIsAsRightAsItsWord() throws IOException {
        String page = "http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC";
        assertEquals(
                List.of(page),
                read(RIGHT.replace("RESTRICTED", "\"" + page + "\"")).list("access.rights"));
        String lung = "https://cancerimage.eu/ontology/EUCAIM#CLIN1000065";
        assertEquals(
                List.of("http://snomed.info/id/363358000"),
                read(RIGHT + "condition: \"" + lung + "\"\n").list("condition"),
                "an alias becomes the name that is written");
        assertEquals(
                List.of("https://w3id.org/dpv#Marketing"),
                read(RIGHT + "purpose: [\"https://w3id.org/dpv#Marketing\"]\n").list("purpose"));
    }

    @Test
    void allMistakesAreToldAtOnceWithCodeLineAndNearest() {
        String wrong = wrong("""
                titel: Lung CT
                publisher:
                  nam: St. Mary
                country: XX
                access:
                  rights: RESTRICTD
                collection-method: COHRT
                issued: 3 May
                keywords: {a: b}
                """);
        has(wrong, "DESCRIBE-0002 line 1: a key of the template, not 'titel' (did you mean 'title'?)");
        has(wrong, "DESCRIBE-0002 line 3: a key of the template, not 'publisher.nam' (did you mean 'publisher.name'?)");
        has(wrong, "DESCRIBE-0005 line 4: for country a word of the code list country, not 'XX'");
        has(wrong, "DESCRIBE-0005 line 6: for access.rights a word of the code list access-right, not 'RESTRICTD'");
        has(wrong, "(did you mean 'RESTRICTED'?): one of NON_PUBLIC, PUBLIC, RESTRICTED");
        has(wrong, "line 7: for collection-method a word of the code list collection-method, not 'COHRT'");
        has(wrong, "DESCRIBE-0006 line 8: for issued a date such as 2026-03-10");
        has(wrong, "DESCRIBE-0004 line 9: for keywords a list of texts");
        has(wrong, "DESCRIBE-0007: title, which is needed; add it");
        has(wrong, "DESCRIBE-0007 line 3: publisher.name, which is needed; add it below this line");
        has(wrong, "DESCRIBE-0007: contact.email or contact.page, which is needed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contact: [x]                            | DESCRIBE-0004
            title: [x]                              | DESCRIBE-0004
            title: {de: x}                          | DESCRIBE-0007
            title: {english: x}                     | DESCRIBE-0006
            version:                                | DESCRIBE-0004
            version: latest                         | DESCRIBE-0006
            country: [IT, [DE]]                     | DESCRIBE-0004
            landing-page: www.example.org           | DESCRIBE-0006
            landing-page: "https://a b"             | DESCRIBE-0006
            documentation: ["https://a.b", "ftp://c"] | DESCRIBE-0006
            legislation: "javascript:alert(1)"      | DESCRIBE-0006
            hdab: {email: a@example.org}            | DESCRIBE-0007
            hdab: {name: Body}                      | DESCRIBE-0007
            custodian: {name: Holder, email: nobody} | DESCRIBE-0006
            sample: {title: x}                      | DESCRIBE-0007
            acquired: {from: 2020-03-01}            | DESCRIBE-0006
            acquired: {from: 2020, to: 2010}        | DESCRIBE-0006
            retention: {from: 20}                   | DESCRIBE-0006
            legal-basis: [A6-1-z]                   | DESCRIBE-0005
            legal-basis: ["https://example.org/law"] | DESCRIBE-0005
            access.license: x                       | DESCRIBE-0002
            distribution: {format: DICOM}           | DESCRIBE-0005
            """)
    void eachMistakeHasItsCode(String line, String code) {
        String all = RIGHT + line + "\n";
        String wrong = wrong(line.startsWith("title") ? all.replace("title: Lung CT\n", "") : unique(all, line));
        assertTrue(wrong.startsWith(code), wrong);
    }

    @Test
    void anEmptyFileIsToldAllThatIsMissing() {
        assertEquals(
                4,
                wrong("")
                        .lines()
                        .filter(line -> line.startsWith("DESCRIBE-0007"))
                        .count());
        assertEquals(4, wrong("# nothing\n---\n").lines().count());
    }

    @Test
    void theTemplateHasEveryKeyAndIsRightAsItIsAndWithAllLinesInUse() throws IOException {
        assertEquals("data@example.org", read(DescribeFile.template()).text("contact.email"));
        DescribeFile all = read(DescribeFile.template().replaceAll("(?m)^#(?=( *)[a-z-]+:)", ""));
        Set<String> absent = DescribeKey.ALL.stream()
                .map(DescribeKey::name)
                .filter(key -> !all.has(key))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), absent);
    }

    @Test
    void theDocumentTellsOfEveryKeyAndOfEveryCode() throws IOException {
        String keys = document("describing.md");
        for (DescribeKey key : DescribeKey.ALL) {
            String group = key.name().replaceFirst("\\..*", "");
            String end = key.name().replaceFirst(".*\\.", ".");
            boolean told = keys.contains("`" + key.name() + "`")
                    || keys.lines()
                            .anyMatch(line -> line.startsWith("| `" + group + ".") && line.contains("`" + end + "`"));
            assertTrue(told, key.name());
        }
        String codes = document("problems.md");
        for (DescribeProblem problem : DescribeProblem.values()) {
            assertTrue(codes.contains("| " + problem.code() + " |"), problem.code());
        }
    }

    @Test
    void aFileInAnotherEncodingIsToldSoAndAByteOrderMarkIsFine() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "title: Tété".getBytes(StandardCharsets.ISO_8859_1));
        SourceRefused refused = assertThrows(SourceRefused.class, () -> DescribeFile.read(latin));
        assertEquals("DESCRIBE-0001", refused.issues().get(0).code());
        assertEquals("Lung CT", read("\uFEFF" + RIGHT).text("title"));
    }

    /** A key that the right file has already is taken from it first. */
    private static String unique(String all, String line) {
        String key = line.replaceFirst(":.*", ":");
        String first =
                RIGHT.lines().filter(each -> each.startsWith(key)).findFirst().orElse("");
        return first.isEmpty() ? all : all.replace(first + "\n", "");
    }

    private static void has(String all, String part) {
        assertTrue(all.contains(part), all);
    }

    private static String document(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name));
    }

    private DescribeFile read(String yaml) throws IOException {
        return DescribeFile.read(Files.writeString(folder.resolve("describe.yaml"), yaml));
    }

    private String wrong(String yaml) {
        SourceRefused refused = assertThrows(SourceRefused.class, () -> read(yaml));
        return refused.issues().stream()
                .map(issue -> issue.code()
                        + issue.position().replace("description file", "").replace(",", "") + ": " + issue.expected())
                .collect(Collectors.joining("\n"));
    }
}
