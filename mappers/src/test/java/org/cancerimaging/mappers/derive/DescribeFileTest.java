package org.cancerimaging.mappers.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertEquals("Lung CT", read(RIGHT).title());
        assertEquals(
                "2A+", read(RIGHT + "interoperability: 2A+\nkeywords: [a, b]\n").interoperability());
    }

    @Test
    void allMistakesAreToldAtOnceWithLineAndNearest() {
        String wrong = wrong("""
                titel: Lung CT
                publisher:
                  nam: St. Mary
                country: XX
                access:
                  rights: RESTRICTD
                collection-method: COHRT
                issued: 3 May
                """);
        assertTrue(wrong.contains("line 1: the key 'titel' is not known (did you mean 'title'?)"), wrong);
        assertTrue(
                wrong.contains("line 3: the key 'publisher.nam' is not known (did you mean 'publisher.name'?)"), wrong);
        assertTrue(wrong.contains("line 4: 'XX' is not in the code list country"), wrong);
        assertTrue(
                wrong.contains("line 6: 'RESTRICTD' is not in the code list access-right (did you mean 'RESTRICTED'?)"),
                wrong);
        assertTrue(
                wrong.contains("line 7: 'COHRT' is not in the code list collection-method (did you mean 'COHORT'?)"),
                wrong);
        assertTrue(wrong.contains("line 8: issued needs a date such as 2026-03-10"), wrong);
        assertTrue(
                wrong.contains("missing: title, publisher.name (below line 2), contact.email or contact.page"), wrong);
    }

    @Test
    void anEmptyFileIsToldAllThatIsMissing() {
        assertTrue(wrong("").contains("missing: title, publisher.name, contact.email or contact.page, access.rights"));
    }

    @Test
    void aListInPlaceOfAGroupIsAMistake() {
        assertTrue(wrong(RIGHT.replace("publisher: {name: St. Mary}", "publisher: [St. Mary]"))
                .contains("publisher.name"));
    }

    @Test
    void theTemplateIsRightAsItIsAndWithAllLinesInUse() throws IOException {
        assertEquals("RESTRICTED", access(read(DatasetProfile.template())).rights());
        String all = DatasetProfile.template().replaceAll("(?m)^#(?=( *)[a-z-]+:)", "");
        DatasetProfile profile = read(all);
        assertEquals("EHRS", profile.healthCategory());
        assertEquals("2026-05-12", profile.modified());
        assertEquals("https://www.example.org/terms", access(profile).license());
    }

    private DatasetProfile read(String yaml) throws IOException {
        return DatasetProfile.read(Files.writeString(folder.resolve("describe.yaml"), yaml));
    }

    private static DatasetProfile.Access access(DatasetProfile profile) {
        return Objects.requireNonNull(profile.access());
    }

    private String wrong(String yaml) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> read(yaml)).getMessage());
    }
}
