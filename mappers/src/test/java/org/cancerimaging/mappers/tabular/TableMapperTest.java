package org.cancerimaging.mappers.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.TestSites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TableMapperTest {

    private static final String MAPPING = """
            columns:
              id: patient.id
              sex: patient.sex
              age: condition.age
              dx: condition.date
              icd: condition.code
              op: {to: treatment.surgery, optional: true}
              psa: {to: marker.PSA, unit: ng/mL, optional: true}
            """;
    private static final String HEADER = "id,sex,age,dx,icd\n";

    @TempDir
    Path folder;

    @Test
    void aRowBecomesAPatientWithACondition() throws IOException {
        CollectedIntake out = map(HEADER + "P1,female,47,2020-03-01,C50.4\n");
        assertEquals(List.of("Patient", "CancerCondition"), out.values("type"));
        assertEquals(List.of("248152002"), out.values("birthSex"));
        assertEquals(List.of("45-49"), out.values("ageAtDiagnosis"));
        assertEquals(List.of("254837009"), out.values("condition"));
        assertFalse(out.statements.toString().contains("2020"), "no date leaves");
    }

    @Test
    void theOrderOfColumnsAndTheirCaseAreFree() throws IOException {
        CollectedIntake out = map("ICD;Dx; Age ;SEX;ID\nC61;2020-03-01;71;M;P1\n");
        assertEquals(List.of("70-74"), out.values("ageAtDiagnosis"));
        assertEquals(";", out.facts.get("delimiter"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1,F,47,19x0-01-01,C61 | TABLE-0020 row 2, column dx",
                "P1,F,47,2020-02-30,C61 | TABLE-0020 row 2, column dx",
                "P1,F,47,0202-02-03,C61 | TABLE-0020 row 2, column dx",
                "P1,F,965,2020-01-01,C61 | TABLE-0023 row 2, column age",
                "P1,F,-4,2020-01-01,C61 | TABLE-0023 row 2, column age",
                "P1,F,x,2020-01-01,C61 | TABLE-0021 row 2, column age",
                "P1,F,47 | TABLE-0012 row 2",
                "P1,F,47,2020-01-01,C61,more | TABLE-0013 row 2",
                "' ,F,47,2020-01-01,C61' | TABLE-0014 row 2, column id",
                "P1,\"F,47,2020-01-01,C61 | TABLE-0010 row 2"
            })
    void aBadRowIsLeftOutAsAWhole(String row, String problem) throws IOException {
        CollectedIntake out = map(HEADER + row + "\nP2,M,50,2020-01-01,C34.1\n");
        assertEquals(List.of(problem), out.problems);
        assertEquals(List.of("Patient", "CancerCondition"), out.values("type"), "the good row alone");
        assertEquals(1, out.counts.get("rows left out"));
    }

    @Test
    void anOpenQuoteMergesNoTwoPatients() throws IOException {
        String rows =
                "P1,F,47,2020-01-01,C61\nP2,\"F,50,2020-01-01,C61\nP3,M,60,2020-01-01,C61\nP4,\"M\",60,2020-01-01,C61\n";
        CollectedIntake out = map(HEADER + rows);
        assertEquals(3, new HashSet<>(out.values("patient")).size());
        assertEquals(List.of("TABLE-0010 row 3"), out.problems);
    }

    @Test
    void severalRowsOfAPatientAreSeveralConditions() throws IOException {
        CollectedIntake out = map(HEADER + "P1,F,47,2020-01-01,C50.4\np1 ,F,52,2025-01-01,C34.1\n");
        assertEquals(List.of("Patient", "CancerCondition", "CancerCondition"), out.values("type"));
        assertEquals(1, new HashSet<>(out.values("patient")).size());
        assertEquals(1, out.values("birthSex").size());
    }

    @Test
    void aRowThatContradictsAnEarlierOneIsLeftOut() throws IOException {
        CollectedIntake out = map(HEADER + "P1,F,47,2020-01-01,C50.4\nP1,M,52,2025-01-01,C34.1\n");
        assertEquals(List.of("TABLE-0025 row 3, column sex"), out.problems);
        assertEquals(List.of("Patient", "CancerCondition"), out.values("type"));
        assertEquals(List.of(), out.values("birthSex"), "which of the two rows is right is not guessed");
    }

    @ParameterizedTest
    @CsvSource({"47,1972-06-01,45-49", "48,1972-06-01,45-49", "50,1972-06-01,''", "'',1972-06-01,45-49"})
    void anAgeThatTheBirthDateContradictsIsLeftOut(String age, String birth, String band) throws IOException {
        String mapping = MAPPING + "  born: {to: patient.birth-date, date: yyyy-MM-dd}\n";
        String rows = HEADER.strip() + ",born\nP1,F," + age + ",2020-01-01,C61," + birth + "\n";
        CollectedIntake out = map(rows.getBytes(StandardCharsets.UTF_8), mapping);
        assertEquals(band.isEmpty() ? List.of() : List.of(band), out.values("ageAtDiagnosis"));
        assertEquals(band.isEmpty() ? List.of("TABLE-0027 row 2, column age") : List.of(), out.problems);
    }

    @Test
    void aPatientWhoseFirstRowIsBadIsStillIntroducedByTheNext() throws IOException {
        CollectedIntake out = map(HEADER + "P1,F,965,2020-01-01,C50.4\nP1,M,52,2025-01-01,C34.1\n");
        assertEquals(List.of("Patient", "CancerCondition"), out.values("type"));
        assertEquals(List.of("248153007"), out.values("birthSex"));
    }

    @Test
    void anUnknownTermIsListedAndNotGuessed() throws IOException {
        CollectedIntake out = map(HEADER + "P1,F,47,2020-01-01,brest cancr\n");
        assertEquals(List.of(), out.values("condition"));
        assertEquals(Set.of("condition: brest cancr"), out.unmapped);
    }

    @Test
    void whatIsMappedIsListedWithItsRule() throws IOException {
        CollectedIntake out = map(HEADER + "P1,FEMALE,47,2020-03-01,C50.4\nP2,F,x,2020-03-01,C61\n");
        assertTrue(
                out.mapped.contains("sex: FEMALE -> 248152002, NORMALISED, sex:semapv:ManualMappingCuration"),
                out.mapped::toString);
        assertEquals(2, out.mapped.size(), "of a row that is left out nothing is listed: " + out.mapped);
    }

    @Test
    void aTreatmentIsDaysFromTheDiagnosis() throws IOException {
        CollectedIntake out = map("id,sex,age,dx,icd,op\nP1,F,47,2020-03-01,C61,2020-03-15\nP2,F,47,,C61,2020-03-15\n");
        assertEquals(List.of("14"), out.values("startOffsetDays"));
        assertEquals(2, out.values("treatmentKind").size());
        assertEquals(List.of("TABLE-0030 row 3, column op"), out.problems);
    }

    @Test
    void aMarkerHasAValueInItsUnit() throws IOException {
        CollectedIntake out = map("id,sex,age,dx,icd,psa\nP1,M,67,2020-03-01,C61,12.50\n");
        assertEquals(List.of("12.5"), out.values("markerValue"));
        assertEquals(List.of("2857-1"), out.values("marker"));
        assertEquals(List.of("mL"), out.values("markerUnit"), "http://unitsofmeasure.org/ng/mL");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "windows-1252, windows-1252", "UTF-16LE, UTF-16LE with byte order mark"})
    void theEncodingIsFoundOut(String written, String found) throws IOException {
        String text = (written.startsWith("UTF-16") ? "\ufeff" : "") + HEADER + "P1,männlich,67,2020-03-01,C61\n";
        CollectedIntake out = map(text.getBytes(Charset.forName(written)), MAPPING);
        assertEquals(found, out.facts.get("encoding"));
        assertEquals(List.of("248153007"), out.values("birthSex"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        CollectedIntake out = map("\ufeff" + HEADER + "P1,F,67,2020-03-01,C61\n");
        assertEquals("UTF-8 with byte order mark", out.facts.get("encoding"));
        assertEquals(1, out.counts.get("rows mapped"));
    }

    @Test
    void missingAndDoubledColumnsAreToldBeforeAnyRowIsRead() {
        SourceRefused refused = assertThrows(SourceRefused.class, () -> map("id,sexx,age,Age,dx,icd\nP1,F,1,1,,\n"));
        String told = refused.issues().toString();
        assertEquals(2, refused.issues().size(), told);
        assertTrue(told.contains("did you mean 'sexx'?"), told);
        assertTrue(told.contains("TABLE-0005"), told);
    }

    @Test
    void aTableWithoutHeaderShowsNoPatient() {
        SourceRefused refused =
                assertThrows(SourceRefused.class, () -> map("Smith,F,47,2020-01-01,C61\nP2,M,50,2020-01-01,C61\n"));
        assertEquals("TABLE-0003", refused.issues().get(0).code());
        assertFalse(refused.issues().toString().contains("Smith"));
    }

    @Test
    void aColumnThatNobodyAskedForIsToldAndGuarded() throws IOException {
        CollectedIntake out = map("id,sex,age,dx,icd,surname\nP1,F,47,2020-01-01,C61,Lovelace\n");
        assertEquals(List.of("TABLE-0006 row 1, column 6 'surname'"), out.problems);
        assertTrue(out.identifying().tells("lovelace.dcm"));
        assertTrue(out.identifying().tells("P1"));
    }

    @ParameterizedTest
    @CsvSource({
        "cT2b, sct:399504009, T2b",
        "pT1c, sct:384625004, T1c",
        "T3, sct:78873005, T3",
        "2a, sct:78873005, T2a",
        "ypT2, '', ''",
        "N1, '', ''"
    })
    void categoriesAreReadWithAndWithoutPrefix(String text, String type, String value) throws IOException {
        String mapping = "columns:\n  id: patient.id\n  t: stage.t\n";
        CollectedIntake out = map(("id,t\nP1," + text + "\n").getBytes(StandardCharsets.UTF_8), mapping);
        assertEquals(value.isEmpty() ? List.of() : List.of(value), out.values("stageValue"));
        assertEquals(type.isEmpty() ? List.of() : List.of(type.replace("sct:", "")), out.values("stageType"));
        assertEquals(value.isEmpty() ? Set.of("stage: " + text) : Set.of(), out.unmapped);
    }

    @ParameterizedTest
    @CsvSource({"3+4, 7", "9, 9", "4 + 5, 9"})
    void gleasonIsASum(String text, String value) throws IOException {
        String mapping = "columns:\n  id: patient.id\n  g: grade.gleason\n";
        CollectedIntake out = map(("id,g\nP1," + text + "\n").getBytes(StandardCharsets.UTF_8), mapping);
        assertEquals(List.of(value), out.values("gradeValue"));
    }

    private CollectedIntake map(String table) throws IOException {
        return map(table.getBytes(StandardCharsets.UTF_8), MAPPING);
    }

    private CollectedIntake map(byte[] table, String mapping) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), table);
        Path rules = Files.writeString(folder.resolve("mapping.yaml"), mapping);
        CollectedIntake intake = new CollectedIntake();
        new TableMapper().map(new TableSource(file, TableMapping.read(rules)), TestSites.P1, intake);
        return intake;
    }
}
