package org.cancerimaging.mappers.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.TestSites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which column fills which property, and in which row what was read. */
final class ColumnOriginsTest {

    private static final String MAPPING = """
            columns:
              id: patient.id
              sex: {to: patient.sex, optional: true}
              age: condition.age
              born: {to: patient.birth-date, date: yyyy-MM-dd}
              dx: condition.date
              icd: condition.code
              tumour: {to: stage.t, optional: true}
              gleason: {to: grade.gleason, optional: true}
              psa: {to: marker.PSA, unit: ng/mL, optional: true}
              op: {to: treatment.surgery, optional: true}
            """;

    @TempDir
    Path folder;

    @Test
    void eachColumnIsToldWithThePropertyThatItFills() throws IOException {
        CollectedIntake out = map("id,sex,age,born,dx,icd,tumour,gleason,psa,op\n");
        assertTrue(
                out.filled.containsAll(Set.of(
                        "case birthSex column sex",
                        "condition condition column icd",
                        "condition ageAtDiagnosis column age",
                        "condition ageAtDiagnosis column born",
                        "stage/1 stageValue column tumour",
                        "grade/2 gradeValue column gleason",
                        "marker/1 markerValue column psa",
                        "treatment/1 startOffsetDays column op")),
                out.filled::toString);
    }

    @Test
    void aColumnThatTheTableLacksFillsNothing() throws IOException {
        CollectedIntake out = map("id,age,born,dx,icd\n");
        assertTrue(out.filled.stream().noneMatch(told -> told.contains("birthSex")), out.filled::toString);
        assertTrue(out.filled.stream().noneMatch(told -> told.startsWith("stage")), out.filled::toString);
    }

    @Test
    void partsHaveTheNumbersThatTheStatementsHave() throws IOException {
        CollectedIntake out = map("""
                id,age,born,dx,icd,tumour,gleason,psa,op
                P1,60,1960-01-01,2020-02-01,C61,cT2b,3+4,11.5,2020-03-01
                """);
        for (String property : List.of("stageValue", "gradeValue", "markerValue", "startOffsetDays")) {
            String subject = out.statements.stream()
                    .filter(line -> line.contains(" " + property + " "))
                    .map(line -> line.split(" ", -1)[0])
                    .findFirst()
                    .orElseThrow();
            String part = subject.replaceFirst(".*/([a-z]+/\\d+)", "$1");
            assertTrue(
                    out.filled.stream().anyMatch(told -> told.startsWith(part + " " + property)),
                    part + " " + property + " in " + out.filled);
        }
    }

    @Test
    void rowsAreThoseOfTheFileAndBadRowsHaveNone() throws IOException {
        CollectedIntake out = map("""
                id,sex,age,born,dx,icd
                P1,,60,,2020-02-01,C61
                P2,F,999,,2020-02-01,C50.4
                P1,M,61,,2021-02-01,C34.1
                P1,M,,,,
                """);
        assertEquals(
                List.of(
                        "patient row 2",
                        "patient/condition/1 row 2",
                        "patient birthSex row 4",
                        "patient/condition/2 row 4"),
                out.rows);
    }

    private CollectedIntake map(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), table);
        Path mapping = Files.writeString(folder.resolve("m.yaml"), MAPPING);
        CollectedIntake out = new CollectedIntake();
        new TableMapper().map(new TableSource(file, TableMapping.read(mapping)), TestSites.P1, out);
        return out;
    }
}
