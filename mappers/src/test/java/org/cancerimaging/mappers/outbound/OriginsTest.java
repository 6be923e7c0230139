package org.cancerimaging.mappers.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.mappers.Progress;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.derive.DatasetProfile;
import org.cancerimaging.mappers.tabular.TableMapping;
import org.cancerimaging.mappers.tabular.TableSource;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a statement of a mapping back to its source. */
final class OriginsTest {

    private static final Node DATASET = NodeFactory.createURI("http://localhost:8080/dataset/d1");

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void prepare() {
        out = folder.resolve("out");
    }

    @Test
    void aValueLeadsToFileRowAndColumn() throws IOException {
        new Hospital(folder).mapTable(TestSites.P1, out);
        Node patient = patient("CANARYID702");
        Node condition = NodeFactory.createURI(patient.getURI() + "/condition/1");
        assertEquals("table.csv, row 4, column Sex", told(patient, Imaging.birthSex));
        assertEquals("table.csv, row 4, column Age", told(condition, Imaging.ageAtDiagnosis));
        assertEquals("table.csv, row 4, column Diagnosis", told(condition, Imaging.condition));
    }

    @Test
    void whatNoColumnFillsLeadsToTheRow() throws IOException {
        new Hospital(folder).mapTable(TestSites.P1, out);
        assertEquals("table.csv, row 2", told(patient("CANARYID700"), Imaging.subjectGroup));
        Origins origins = folderOf("table.nt").origins(Set.of(patient("CANARYID700")));
        assertEquals(
                List.of(new Origin("table.csv", 2, "")), origins.of(patient("CANARYID700"), null), "the thing itself");
    }

    @Test
    void aSeriesLeadsToTheAttribute() throws IOException {
        new Hospital(folder).mapImages(TestSites.P1, out);
        Node series = NodeFactory.createURI("http://localhost:8080/series/p1/any");
        Path file = out.resolve("cases/dicom.nt");
        assertEquals(
                List.of("Manufacturer (0008,0070) or ManufacturerModelName (0008,1090)"),
                texts(folderOf("dicom.nt").origins(file, Set.of(series)), series, Imaging.manufacturer));
    }

    @Test
    void aFileOfCasesLeadsToItsOwnSourceOnly() throws IOException {
        Hospital hospital = new Hospital(folder);
        hospital.mapImages(TestSites.P1, out);
        hospital.mapTable(TestSites.P1, out);
        Node patient = patient("CANARYID700");
        Set<Node> things = Set.of(patient);
        MappedFolder mapped = folderOf("dicom.nt");
        Path images = out.resolve("cases/dicom.nt");
        assertEquals(
                List.of("PatientSex (0010,0040)"), texts(mapped.origins(images, things), patient, Imaging.birthSex));
        assertEquals(
                List.of("PatientSex (0010,0040)", "table.csv, row 2, column Sex"),
                texts(mapped.origins(things), patient, Imaging.birthSex));
    }

    @Test
    void theDescriptionLeadsToTheKeysOfItsFile() throws IOException {
        new Hospital(folder).mapTable(TestSites.P1, out);
        Origins origins = folderOf("table.nt").origins(out.resolve("description.ttl"), Set.of(DATASET));
        assertEquals(List.of("key title of the description file"), texts(origins, DATASET, DCTerms.title.asNode()));
        assertEquals(
                List.of("key hdab.name of the description file"),
                texts(origins, DATASET, HealthDcat.hdab),
                "also when it is missing");
    }

    @Test
    void eachFindingAboutABareDescriptionNamesAKey() throws IOException {
        new Hospital(folder).mapTable(TestSites.P1, out);
        Path description = out.resolve("description.ttl");
        Graph graph = RDFParser.source(description).toGraph();
        Set<String> untold = new TreeSet<>();
        for (Profile profile : List.of(Profile.EUCAIM, Profile.HEALTHDCAT_AP)) {
            List<Finding> findings = Validator.create().validate(graph, profile).findings();
            assertTrue(findings.size() > 5, findings::toString);
            Origins origins = folderOf("table.nt")
                    .origins(description, findings.stream().map(Finding::focus).collect(Collectors.toSet()));
            findings.stream()
                    .filter(finding ->
                            origins.of(finding.focus(), finding.path()).isEmpty())
                    .forEach(
                            finding -> untold.add(String.valueOf(finding.path()).replaceFirst(".*[#/]", "")));
        }
        assertEquals(Set.of(), untold);
    }

    @Test
    void whoWasNotAskedForTakesNoMemoryAndLeadsNowhere() throws IOException {
        new Hospital(folder).mapTable(TestSites.P1, out);
        Origins origins = folderOf("table.nt").origins(Set.of(patient("CANARYID700")));
        assertEquals(List.of("column Sex"), parts(origins, patient("CANARYID701")), "the column, without a row");
        Node condition = NodeFactory.createURI(patient("CANARYID700").getURI() + "/condition/2");
        assertEquals(
                List.of("table.csv, column Age"),
                texts(origins, condition, Imaging.ageAtDiagnosis),
                "the patient's row need not be that of the condition");
        assertEquals(List.of(), Origins.NONE.of(patient("CANARYID700"), Imaging.birthSex.getURI()));
    }

    @Test
    void aTableNamedAfterSomebodyIsToldByItsTokenAsInTheProblems() throws IOException {
        Path table = Files.writeString(folder.resolve("Canaryson.csv"), "ID,Surname,Age\n1,Canaryson,40\n2,X,999\n");
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"), "columns:\n  ID: patient.id\n  Age: condition.age\nidentifying: [Surname]\n");
        job().run(new TableSource(table, TableMapping.read(mapping)), Progress.NONE);
        String parts = Files.readString(out.resolve("report/origins.csv"));
        assertFalse(parts.contains("Canaryson"), parts);
        String token = Files.readString(out.resolve("report/problems.csv"))
                .replaceFirst("(?s).*TABLE-0023,(~\\w{8}),.*", "$1");
        assertTrue(parts.contains("table," + token + ",condition,"), parts + token);
    }

    @Test
    void theRowsCanBeReadByTheirOwnerOnly() throws IOException {
        new Hospital(folder).mapTable(TestSites.P1, out);
        Path rows = out.resolve("report/origins-table.csv");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(rows)));
        assertFalse(Files.readString(rows).contains("CANARY"));
    }

    @Test
    void aFurtherRunReplacesWhatItToldAndARefusedOneLeavesIt() throws IOException {
        Hospital hospital = new Hospital(folder);
        hospital.mapTable(TestSites.P1, out);
        String parts = Files.readString(out.resolve("report/origins.csv"));
        String rows = Files.readString(out.resolve("report/origins-table.csv"));
        hospital.mapTable(TestSites.P1, out);
        assertEquals(parts, Files.readString(out.resolve("report/origins.csv")));
        Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n");
        assertThrows(SourceRefused.class, () -> hospital.mapTable(TestSites.P1, out));
        assertEquals(rows, Files.readString(out.resolve("report/origins-table.csv")));
        assertFalse(Files.exists(out.resolve("report/origins-table.csv.new")));
    }

    @Test
    void aFolderThatNoMappingMadeTellsNothing() throws IOException {
        Files.createDirectories(folder.resolve("records"));
        assertEquals(Optional.empty(), MappedFolder.around(folder.resolve("records/a.ttl")));
        assertEquals(Optional.empty(), MappedFolder.around(Path.of("a.ttl")));
    }

    @Test
    void brokenRowsAreSkipped() throws IOException {
        new Hospital(folder).mapTable(TestSites.P1, out);
        String patient = patient("CANARYID700").getURI();
        Files.writeString(
                out.resolve("report/origins-table.csv"), "thing,property,row\n" + patient + "\n" + patient + ",,x\n\n");
        Files.writeString(
                out.resolve("report/origins.csv"),
                Files.readString(out.resolve("report/origins.csv")) + "table,half\n\n\"\n");
        assertEquals("table.csv, column Sex", told(patient("CANARYID700"), Imaging.birthSex));
    }

    @Test
    void whatWasLeftOutIsReadCodeByCode() throws IOException {
        Path table = folder.resolve("table.csv");
        Hospital hospital = new Hospital(folder);
        Files.writeString(table, Files.readString(table) + "X1,A,F,C61,965\nX2,A,F,C61,966\nX3,A,F,C61,967,8\n");
        hospital.mapTable(TestSites.P1, out);
        List<Problems> problems = folderOf("table.nt").problems(1);
        assertEquals(2, problems.size(), problems::toString);
        assertEquals("TABLE-0013", problems.get(0).first().get(0).code());
        assertEquals(
                "table.csv, row 26, column Age", problems.get(1).first().get(0).place());
        assertTrue(problems.get(1).more());
        assertFalse(problems.get(0).more());
    }

    private MappingJob job() {
        return new MappingJob(TestSites.P1, out, DatasetProfile.NONE, "1.2.3", Clock.systemUTC());
    }

    private MappedFolder folderOf(String cases) {
        return MappedFolder.around(out.resolve("cases").resolve(cases)).orElseThrow();
    }

    private static Node patient(String id) {
        return TestSites.P1.names().patient(null, id).node();
    }

    private String told(Node thing, Node property) {
        Path file = out.resolve("cases/table.nt");
        return String.join("|", texts(folderOf("table.nt").origins(file, Set.of(thing)), thing, property));
    }

    private static List<String> parts(Origins origins, Node patient) {
        return origins.of(patient, Imaging.birthSex.getURI()).stream()
                .map(Origin::part)
                .toList();
    }

    private static List<String> texts(Origins origins, Node thing, Node property) {
        return origins.of(thing, property.getURI()).stream().map(Origin::text).toList();
    }
}
