package org.cancerimaging.mappers.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DerivationTest {

    private static final String BASE = "http://localhost:8080/";
    private static final String CIMO = Imaging.NS;
    private static final String MALE = "http://snomed.info/id/248153007";
    private static final String FEMALE = "http://snomed.info/id/248152002";

    @TempDir
    Path folder;

    private final StringBuilder cases = new StringBuilder();

    @Test
    void peopleAreCountedOnceHoweverManySeriesTheyHave() throws IOException {
        for (int person = 0; person < 30; person++) {
            patient(person, MALE);
            study(person, person, "60-64");
            series(2 * person, person, "CT");
            series(2 * person + 1, person, "CT");
        }
        Graph counts = aggregates();
        assertEquals("30", count(counts, "modality-CT-subjects"));
        assertEquals("30", count(counts, "modality-CT-studies"));
        assertEquals("60", count(counts, "modality-CT-series"));
        assertEquals("30", count(counts, "ageBand-60-64-subjects"));
        assertEquals("30", count(counts, "total-subjects"));
    }

    @Test
    void contradictingAndMissingSexesAreUnknown() throws IOException {
        for (int person = 0; person < 60; person++) {
            patient(person, person < 20 ? MALE : FEMALE);
            if (person >= 40) {
                patient(person, MALE);
            }
        }
        Graph counts = aggregates();
        assertEquals("20", count(counts, "birthSex-248153007-subjects"));
        assertEquals("20", count(counts, "birthSex-261665006-subjects"), "said to be both");
    }

    @Test
    void manySeriesOfFewPeopleAreNotCounted() throws IOException {
        for (int person = 0; person < 40; person++) {
            patient(person, MALE);
            study(person, person, "60-64");
            series(person, person, "CT");
        }
        for (int extra = 100; extra < 150; extra++) {
            series(extra, 0, "PT");
        }
        Graph counts = aggregates();
        assertEquals("suppressed belowThreshold", count(counts, "modality-PT-series"));
        assertEquals("suppressed belowThreshold", count(counts, "modality-PT-subjects"));
    }

    @Test
    void rareScannersAreOneGroup() throws IOException {
        for (int person = 0; person < 80; person++) {
            patient(person, MALE);
            study(person, person, "60-64");
            series(person, person, person < 60 ? "CT" : person < 66 ? "PT" : person < 73 ? "MG" : "US");
        }
        Graph counts = aggregates();
        for (String rare : List.of("PT", "MG", "US")) {
            assertEquals("suppressed belowThreshold", count(counts, "modality-" + rare + "-subjects"), rare);
        }
        assertEquals("60", count(counts, "modality-CT-subjects"));
        assertEquals("20", count(counts, "modality-other-subjects"));
        assertEquals("20", count(counts, "modality-other-studies"));
        Node other = NodeFactory.createURI(BASE + "dataset/d1#aggregate-modality-other-subjects");
        assertEquals(Set.of("otherValues"), objects(counts, other, Imaging.value));
        Validator validator = Validator.create();
        for (Profile profile : List.of(Profile.OUTBOUND, Profile.CORE, Profile.AGGREGATES)) {
            assertTrue(validator.validate(counts, profile).conforms(), profile::toString);
        }
    }

    @Test
    void whatProtectsPeopleIsNotToldByTheirStudies() throws IOException {
        int study = 0;
        for (int person = 0; person < 94; person++) {
            patient(person, MALE);
            String modality = person < 45 ? "CT" : person < 90 ? "MR" : "PT";
            for (int more = 0; more < (person == 0 ? 6 : 1); more++) {
                study(study, person, "60-64");
                series(study, study, modality);
                study++;
            }
        }
        Graph counts = aggregates();
        for (String modality : List.of("CT", "MR", "PT")) {
            assertEquals(
                    count(counts, "modality-" + modality + "-subjects").startsWith("suppressed"),
                    count(counts, "modality-" + modality + "-studies").startsWith("suppressed"),
                    modality);
        }
    }

    @Test
    void segmentedStudiesAreNotToldWhereTheirSeriesAreHidden() throws IOException {
        for (int person = 0; person < 60; person++) {
            patient(person, MALE);
            study(person, person, "60-64");
            series(person, person, person < 40 ? "CT" : person < 55 ? "SEG" : "PT");
            if (person >= 40 && person < 55) {
                add(token("series", person) + "/segment/1", "series", token("series", person));
            }
        }
        assertEquals("suppressed secondary", count(aggregates(), "modality-SEG-studies"));
        assertTrue(values(description(DatasetProfile.NONE), Eucaim.nbrOfSegmentations)
                .isEmpty());
    }

    @Test
    void ofFewPeopleNoNumberIsTold() throws IOException {
        for (int person = 0; person < 9; person++) {
            patient(person, MALE);
            study(person, person, "60-64");
            series(person, person, "CT");
            series(person + 50, person, "CT");
        }
        Graph counts = aggregates();
        assertEquals("suppressed belowThreshold", count(counts, "total-series"));
        Graph description = description(DatasetProfile.NONE);
        assertTrue(values(description, HealthDcat.numberOfUniqueIndividuals).isEmpty());
        assertTrue(values(description, HealthDcat.minTypicalAge).isEmpty());
        assertEquals(Set.of("IMG1000026"), values(description, Eucaim.hasImageModality), "that there is CT is told");
    }

    @Test
    void typicalAgesComeFromBandsWithEnoughPeople() throws IOException {
        for (int person = 0; person < 50; person++) {
            patient(person, MALE);
            study(person, person, person == 0 ? "20-24" : person < 25 ? "60-64" : "90-plus");
        }
        Graph description = description(DatasetProfile.NONE);
        assertEquals(Set.of("90"), values(description, HealthDcat.maxTypicalAge));
        assertEquals(Set.of("90"), values(description, HealthDcat.minTypicalAge), "60-64 protects the one of 20-24");
    }

    @Test
    void theDescriptionHasWhatThePeopleSaid() throws IOException {
        patient(1, MALE);
        Path said = Files.writeString(folder.resolve("d.yaml"), """
                title: Lung CT of St. Mary
                publisher: {name: St. Mary Hospital, email: data@example.org}
                contact: {email: ask@example.org}
                access: {rights: NON_PUBLIC, page: "https://example.org/apply"}
                country: IT
                collection-method: COHORT
                issued: 2026-02-03
                """);
        Graph description = description(DatasetProfile.read(said));
        assertEquals(Set.of("Lung CT of St. Mary"), values(description, DCTerms.title.asNode(), "dataset/d1"));
        assertEquals(Set.of("NON_PUBLIC"), values(description, DCTerms.accessRights.asNode()));
        assertEquals(Set.of("ITA"), values(description, DCTerms.spatial.asNode()));
        assertEquals(Set.of("COM1002627"), values(description, Eucaim.collectionMethod));
        assertTrue(description.toString().contains("mailto:ask@example.org"));
    }

    @Test
    void casesOfAnotherProviderAreNotMixedIn() {
        cases.append(
                "<http://localhost:8080/case/p2/abc> <" + CIMO + "inDataset> <http://localhost:8080/dataset/d1> .\n");
        assertThrows(IllegalArgumentException.class, this::aggregates);
    }

    private void patient(int number, String sex) {
        add(token("case", number), "inDataset", BASE + "dataset/d1");
        add(token("case", number), "birthSex", sex);
    }

    private void study(int number, int patient, String band) {
        add(token("study", number), "patient", token("case", patient));
        add(token("study", number), "ageAtStudy", "https://w3id.org/cancer-imaging/age-band/" + band);
    }

    private void series(int number, int study, String modality) {
        add(token("series", number), "study", token("study", study));
        add(token("series", number), "modality", "http://dicom.nema.org/resources/ontology/DCM/" + modality);
    }

    private static String token(String kind, int number) {
        String letters = Integer.toString(number + 1000, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 26))))
                .collect(Collectors.joining());
        return BASE + kind + "/p1/" + letters + "a".repeat(26 - letters.length());
    }

    private void add(String subject, String property, String object) {
        cases.append('<')
                .append(subject)
                .append("> <")
                .append(CIMO)
                .append(property)
                .append("> <");
        cases.append(object).append("> .\n");
    }

    private Graph aggregates() throws IOException {
        return graph(read().aggregates());
    }

    private Graph description(DatasetProfile profile) throws IOException {
        return graph(read().description(profile));
    }

    private Derivation read() throws IOException {
        Derivation derivation = new Derivation(TestSites.P1, Ontology.load());
        derivation.read(List.of(Files.writeString(folder.resolve("cases.nt"), cases)));
        return derivation;
    }

    private static Graph graph(List<Triple> triples) {
        Graph graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }

    private static String count(Graph counts, String name) {
        Node aggregate = NodeFactory.createURI(BASE + "dataset/d1#aggregate-" + name);
        Set<String> shown = objects(counts, aggregate, Imaging.count);
        return shown.isEmpty()
                ? "suppressed " + String.join("", objects(counts, aggregate, Imaging.suppressionReason))
                : String.join("", shown);
    }

    private static Set<String> values(Graph graph, Node property) {
        return values(graph, property, "dataset/d1");
    }

    private static Set<String> values(Graph graph, Node property, String subject) {
        return objects(graph, NodeFactory.createURI(BASE + subject), property);
    }

    private static Set<String> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(node -> node.isLiteral()
                        ? node.getLiteralLexicalForm()
                        : node.getURI().replaceFirst(".*[/#]", ""))
                .toSet();
    }
}
