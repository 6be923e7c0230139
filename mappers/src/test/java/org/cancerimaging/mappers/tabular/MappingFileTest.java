package org.cancerimaging.mappers.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;

final class MappingFileTest {

    @Test
    void columnsAreWrittenShortOrLong() {
        TableMapping mapping = read("""
                columns:
                  ID: patient.id
                  Sex: {to: patient.sex, values: {w: F, m: M}}
                  PSA ng/ml: {to: marker.PSA, unit: ng/mL, decimal: ","}
                  OP: {to: treatment.surgery, date: dd.MM.yyyy, optional: true}
                constants:
                  stage.system: AJCC8
                identifying: [Name]
                missing: [NA, unbekannt]
                format: {delimiter: tab, encoding: windows-1252, line-breaks: allowed}
                """);
        assertEquals(5, mapping.rules().size());
        assertEquals("F", mapping.rules().get(1).values().get("w"));
        assertEquals(',', mapping.rules().get(2).decimal());
        assertTrue(mapping.rules().get(3).optional());
        assertEquals('\t', mapping.format().delimiter());
        assertTrue(mapping.missing().contains("NA"));
    }

    @Test
    void allMistakesAreToldAtOnceEachWithItsLine() {
        List<Issue> mistakes = mistakes("""
                colums:
                  x: patient.id
                columns:
                  ID: patient.ident
                  Sex: {to: patient.sex, vlaues: {w: F}}
                  Age: {to: condition.age, date: yyyy}
                  PSA: {to: marker.PSA, unit: parsec}
                  Date: {to: condition.date, date: bbb}
                  Sex2: patient.sex
                format: {delimiter: ';;', encoding: utf-9}
                """);
        assertEquals(
                List.of(2, 4, 5, 6, 7, 8, 9, 10, 10),
                mistakes.stream().map(MappingFileTest::line).sorted().toList());
        String all = mistakes.toString();
        assertTrue(all.contains("did you mean 'columns'?"), all);
        assertTrue(all.contains("did you mean 'patient.id'?"), all);
        assertTrue(all.contains("did you mean 'values'?"), all);
        assertTrue(all.contains("ng/mL"), all);
        assertTrue(all.contains("filled in line 5 already"), all);
    }

    @Test
    void aMappingNeedsAColumnForThePatientId() {
        List<Issue> mistakes = mistakes("columns:\n  Sex: patient.sex\n");
        assertTrue(mistakes.get(0).expected().contains("patient.id"), mistakes::toString);
        assertTrue(mistakes("constants:\n  patient.id: X\n").get(0).expected().contains("differs from row to row"));
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertEquals(2, line(mistakes("columns:\n  a: [b\n").get(0)), "the list is never closed");
        assertEquals(1, mistakes("").size());
    }

    @Test
    void aKeyThatStandsTwiceIsToldWithItsLine() {
        List<Issue> mistakes = mistakes("columns:\n  ID: patient.id\n  ID: patient.sex\n");
        assertEquals(3, line(mistakes.get(0)));
    }

    private static int line(Issue issue) {
        return Integer.parseInt(issue.position().replaceAll("\\D", ""));
    }

    private static TableMapping read(String yaml) {
        return new MappingFileReader(Ontology.load()).read(yaml, "0".repeat(64));
    }

    private static List<Issue> mistakes(String yaml) {
        return assertThrows(SourceRefused.class, () -> read(yaml)).issues();
    }
}
