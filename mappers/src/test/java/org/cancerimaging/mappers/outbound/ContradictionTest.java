package org.cancerimaging.mappers.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What images and table say differently of one patient is told by nobody. */
final class ContradictionTest {

    private static final String ROW = Hospital.id(4) + ",Canaryson4,F";

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
    void aPatientWithAnotherSexInTheTableHasNone() throws IOException {
        tableSaysMale();
        hospital.mapImages(TestSites.P1, out);
        assertEquals(Hospital.PATIENTS, sexes());
        MappingResult result = hospital.mapTable(TestSites.P1, out);
        assertEquals(Hospital.PATIENTS - 1, sexes());
        assertEquals(
                List.of(
                        "CASES-0001, under 10 times: expected the same sex of a patient in images and tables -> sex left"
                                + " out"),
                result.problems());
        String problems = Files.readString(out.resolve("report/problems.csv"));
        assertTrue(problems.contains("CASES-0001,,case "), problems);
        assertTrue(Files.readString(out.resolve("report/problems.ttl")).contains("CASES-0001"));
        assertTrue(Files.readString(out.resolve("report/summary.json")).contains("\"CASES-0001\" : \"under 10\""));
        assertTrue(Validator.create().validate(cases(), Profile.CORE).conforms(), "no record is held");
    }

    @Test
    void theOrderOfTheMappersDoesNotMatter() throws IOException {
        tableSaysMale();
        hospital.mapImages(TestSites.P1, out);
        hospital.mapTable(TestSites.P1, out);
        Path other = folder.resolve("other");
        hospital.mapTable(TestSites.P1, other);
        hospital.mapImages(TestSites.P1, other);
        for (String file : List.of(
                "cases/dicom.nt",
                "cases/table.nt",
                "aggregates.ttl",
                "report/problems.csv",
                "report/problems.ttl",
                "report/summary.json")) {
            assertEquals(Files.readString(out.resolve(file)), Files.readString(other.resolve(file)), file);
        }
    }

    @Test
    void mappingOneSourceAgainGuessesNothing() throws IOException {
        tableSaysMale();
        hospital.mapImages(TestSites.P1, out);
        hospital.mapTable(TestSites.P1, out);
        hospital.mapImages(TestSites.P1, out);
        assertEquals(Hospital.PATIENTS - 1, sexes());
        hospital.mapTable(TestSites.P1, out);
        assertEquals(Hospital.PATIENTS - 1, sexes());
    }

    @Test
    void aCorrectedTableGivesTheFolderThatARightOneHadGiven() throws IOException {
        hospital.mapImages(TestSites.P1, out);
        hospital.mapTable(TestSites.P1, out);
        String images = Files.readString(out.resolve("cases/dicom.nt"));
        String problems = Files.readString(out.resolve("report/problems.csv"));
        tableSaysMale();
        hospital.mapTable(TestSites.P1, out);
        assertFalse(images.equals(Files.readString(out.resolve("cases/dicom.nt"))));
        edit(ROW.replaceAll("F$", "M"), ROW);
        hospital.mapTable(TestSites.P1, out);
        assertEquals(images, Files.readString(out.resolve("cases/dicom.nt")));
        assertEquals(problems, Files.readString(out.resolve("report/problems.csv")));
        assertEquals(Hospital.PATIENTS, sexes());
    }

    @Test
    void aSexThatOneSourceDoesNotKnowIsNoContradiction() throws IOException {
        edit(ROW, ROW.replaceAll("F$", "unknown"));
        hospital.mapImages(TestSites.P1, out);
        hospital.mapTable(TestSites.P1, out);
        assertEquals(Hospital.PATIENTS, sexes());
        assertFalse(Files.readString(out.resolve("report/problems.csv")).contains("CASES-"));
    }

    private void tableSaysMale() throws IOException {
        edit(ROW, ROW.replaceAll("F$", "M"));
    }

    private void edit(String old, String now) throws IOException {
        Path table = folder.resolve("in/table.csv");
        String text = Files.readString(table);
        assertTrue(text.contains(old), text);
        Files.writeString(table, text.replace(old, now));
    }

    /** Of how many patients a sex is told, in all files together; nobody has two. */
    private long sexes() throws IOException {
        Graph cases = cases();
        List<Node> told = cases.find(Node.ANY, Imaging.birthSex, Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .toList();
        assertEquals(told.size(), told.stream().distinct().count());
        return told.size();
    }

    private Graph cases() throws IOException {
        Graph cases = GraphMemFactory.createDefaultGraph();
        for (Path file : new CaseFolder(out.resolve("cases")).files()) {
            RDFParser.source(file).lang(Lang.NTRIPLES).parse(cases);
        }
        return cases;
    }
}
