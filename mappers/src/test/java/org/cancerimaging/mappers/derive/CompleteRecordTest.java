package org.cancerimaging.mappers.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.describe.DescribeFile;
import org.cancerimaging.ontology.Csvw;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Severity;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases and a description file together, held against the shapes. */
final class CompleteRecordTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final String BASE = "http://localhost:8080/";
    private static final Node DATASET = NodeFactory.createURI(BASE + "dataset/d1");
    private static final Coverage COVERAGE = new Coverage(2014, 2019, 12_000_000);

    private static final String MINIMAL = """
            title: T
            publisher: {name: P}
            contact: {email: a@example.org}
            access: {rights: RESTRICTED}
            """;

    @TempDir
    Path folder;

    private final StringBuilder cases = new StringBuilder();

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC", "RESTRICTED", "NON_PUBLIC"})
    void withEveryKeyOfTheTemplateNothingIsFoundAtAnyLevel(String rights) throws IOException {
        people(20);
        DatasetProfile everything = read(DescribeFile.template()
                .replaceAll("(?m)^#(?=( *)[a-z-]+:)", "")
                .replace("rights: RESTRICTED", "rights: " + rights));
        Profile level = Profile.find(
                        "healthdcat-ap-" + rights.toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElseThrow();
        for (Profile profile : List.of(Profile.DCAT_AP, Profile.HEALTHDCAT_AP, level, Profile.EUCAIM)) {
            assertEquals(List.of(), findings(description(everything), profile), profile.id());
        }
        assertEquals(List.of(), derivation().stillNeeded(everything));
    }

    @Test
    void aMinimalFileWorksAndIsToldInTwoLinesWhatIsNeeded() throws IOException {
        people(20);
        DatasetProfile minimal = read(MINIMAL);
        assertEquals(List.of(), violations(description(minimal), Profile.DCAT_AP));
        assertEquals(
                List.of(
                        "still needed for eucaim: hdab.name with hdab.email or hdab.homepage (health data access body),"
                                + " access.condition (DOWNLOAD, IN_SITU_PROCESSING or REMOTE_PROCESSING)",
                        "still needed for healthdcat-ap: hdab.name with hdab.email or hdab.homepage (health data access"
                                + " body)"),
                derivation().stillNeeded(minimal));
    }

    @Test
    void withoutAFileItIsToldWhatThePublisherIsCalledAndHowToMendIt() throws IOException {
        String first = derivation().stillNeeded(DatasetProfile.NONE).get(0);
        assertTrue(first.contains("'provider p1'"), first);
        assertTrue(first.contains("publisher.name") && first.contains("--describe"), first);
    }

    /** What the hint says and what the shapes say must be the same, whatever is there and whatever is not. */
    @Test
    void theHintIsSilentExactlyWhereTheShapesFindNoViolation() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<String, String> more = new LinkedHashMap<>();
        more.put("hdab", "hdab: {name: B, homepage: \"https://b.example/\"}");
        more.put("condition", "condition: LUNG");
        more.put("modality", "modality: CT");
        more.put("body-part", "body-part: CHEST");
        more.put("manufacturer", "manufacturer: SIEMENS");
        for (int round = 0; round < 25; round++) {
            cases.setLength(0);
            people(random.nextInt(3) == 0 ? 5 : 15, random.nextBoolean(), random.nextBoolean());
            List<String> lines = new ArrayList<>(
                    more.values().stream().filter(any -> random.nextInt(4) > 0).toList());
            String condition = random.nextInt(4) > 0 ? "rights: RESTRICTED, condition: DOWNLOAD" : "rights: PUBLIC";
            DatasetProfile said =
                    read(MINIMAL.replace("rights: RESTRICTED", condition) + String.join("\n", lines) + "\n");
            List<String> hints = derivation().stillNeeded(said);
            for (Profile profile : List.of(Profile.EUCAIM, Profile.HEALTHDCAT_AP)) {
                boolean hinted = hints.stream().anyMatch(hint -> hint.contains("for " + profile.id() + ":"));
                List<String> violations = violations(description(said), profile);
                assertEquals(hinted, !violations.isEmpty(), "seed " + seed + ": " + hints + violations);
            }
        }
    }

    @Test
    void noTimeIsFinerThanAYearUnlessPeopleSayIt() throws IOException {
        people(20);
        Graph description = description(read(MINIMAL));
        assertEquals("2014", text(description, "d1#acquired", DCAT.startDate.asNode()));
        assertEquals("2019", text(description, "d1#acquired", DCAT.endDate.asNode()));
        List<String> times = description.stream()
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralDatatypeURI)
                .filter(type -> type.matches(".*#(date|dateTime|gYearMonth|time)"))
                .toList();
        assertEquals(List.of(), times);
    }

    @Test
    void ofFewPeopleNeitherPeriodNorSizeNorCountIsTold() throws IOException {
        people(9);
        Graph description = description(read(MINIMAL));
        assertFalse(description.contains(DATASET, DCTerms.temporal.asNode(), Node.ANY));
        assertFalse(description.contains(Node.ANY, DCAT.byteSize.asNode(), Node.ANY));
        assertFalse(description.contains(DATASET, HealthDcat.numberOfUniqueIndividuals, Node.ANY));
        assertTrue(VALIDATOR.validate(description, Profile.OUTBOUND).conforms());
    }

    @Test
    void whatPeopleSayOfYearsGoesBeforeWhatFilesTell() throws IOException {
        people(20);
        Graph description = description(read(MINIMAL + "acquired: {from: 2001}\n"));
        assertEquals("2001", text(description, "d1#acquired", DCAT.startDate.asNode()));
        assertFalse(description.contains(Node.ANY, DCAT.endDate.asNode(), Node.ANY));
    }

    @Test
    void severalCancersAreToldAsTheNarrowestThatCoversThem() throws IOException {
        people(20);
        link("case", 0, "condition/2", "condition", "http://snomed.info/id/254637007");
        assertEquals(List.of("CLIN1000065"), ends(description(read(MINIMAL)), Eucaim.hasCondition), "lung");
        link("case", 1, "condition/2", "condition", "http://snomed.info/id/254837009");
        assertEquals(List.of("CLIN1007977"), ends(description(read(MINIMAL)), Eucaim.hasCondition), "cancer");
        assertEquals(
                List.of("CLIN1000060"), ends(description(read(MINIMAL + "condition: BREAST\n")), Eucaim.hasCondition));
    }

    @Test
    void variablesHaveNameTypeAndMeaningButNoValue() throws IOException {
        people(20);
        Graph description = description(read(MINIMAL));
        Node column = NodeFactory.createURI(DATASET + "#column-imaging-series-pixelSpacing");
        assertTrue(description.contains(column, Csvw.datatype, NodeFactory.createLiteralString("decimal")));
        assertTrue(description.contains(column, Csvw.name, NodeFactory.createLiteralString("pixelSpacing")));
        assertTrue(description.contains(column, DCTerms.description.asNode(), Node.ANY));
        List<String> tables = ends(description, NodeFactory.createURI(DATASET + "#variables"), Csvw.table);
        assertEquals(List.of("d1#table-cancer-condition", "d1#table-imaging-series", "d1#table-patient"), tables);
        assertFalse(description.toString().contains("0.7153"), "a spacing");
    }

    private void people(int number) {
        people(number, true, true);
    }

    private void people(int number, boolean images, boolean table) {
        for (int person = 0; person < number; person++) {
            link("case", person, "", "inDataset", DATASET.getURI());
            type("case", person, "", "Patient");
            link("case", person, "", "birthSex", "http://snomed.info/id/248153007");
            if (table) {
                type("case", person, "condition/1", "CancerCondition");
                link("case", person, "condition/1", "patient", name("case", person, ""));
                link("case", person, "condition/1", "condition", "http://snomed.info/id/363358000");
                link("case", person, "condition/1", "ageAtDiagnosis", "https://w3id.org/cancer-imaging/age-band/60-64");
            }
            if (images) {
                image(person);
            }
        }
    }

    private void image(int person) {
        link("study", person, "", "patient", name("case", person, ""));
        link("series", person, "", "study", name("study", person, ""));
        type("series", person, "", "ImagingSeries");
        link("series", person, "", "modality", "http://dicom.nema.org/resources/ontology/DCM/CT");
        link("series", person, "", "bodyPart", "http://snomed.info/id/816094009");
        link("series", person, "", "manufacturer", Eucaim.NS + "IMG1000044");
        cases.append("<%s> <%spixelSpacing> \"0.7153\"^^<http://www.w3.org/2001/XMLSchema#decimal> .%n"
                .formatted(name("series", person, ""), Imaging.NS));
    }

    private void type(String kind, int person, String part, String type) {
        cases.append("<%s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <%s%s> .%n"
                .formatted(name(kind, person, part), Imaging.NS, type));
    }

    private void link(String kind, int person, String part, String property, String object) {
        cases.append("<%s> <%s%s> <%s> .%n".formatted(name(kind, person, part), Imaging.NS, property, object));
    }

    private static String name(String kind, int person, String part) {
        String token = "" + (char) ('a' + person) + "a".repeat(25);
        return BASE + kind + "/p1/" + token + (part.isEmpty() ? "" : "/" + part);
    }

    private DatasetProfile read(String yaml) throws IOException {
        return DatasetProfile.read(Files.writeString(folder.resolve("d.yaml"), yaml));
    }

    private Derivation derivation() throws IOException {
        Derivation derivation = new Derivation(TestSites.P1, Ontology.load(), COVERAGE);
        derivation.read(List.of(Files.writeString(folder.resolve("cases.nt"), cases)));
        return derivation;
    }

    private Graph description(DatasetProfile said) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        derivation().description(said).forEach(graph::add);
        return graph;
    }

    private static List<String> findings(Graph graph, Profile profile) {
        return VALIDATOR.validate(graph, profile).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static List<String> violations(Graph graph, Profile profile) {
        return VALIDATOR.validate(graph, profile).findings().stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .map(Finding::toString)
                .toList();
    }

    private static String text(Graph graph, String subject, Node property) {
        return graph.stream(NodeFactory.createURI(BASE + "dataset/" + subject), property, Node.ANY)
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .collect(Collectors.joining());
    }

    private static List<String> ends(Graph graph, Node property) {
        return ends(graph, DATASET, property).stream()
                .map(end -> end.replaceFirst(".*#", ""))
                .toList();
    }

    private static List<String> ends(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(triple -> triple.getObject().getURI().replaceFirst(".*/", ""))
                .sorted()
                .toList();
    }
}
