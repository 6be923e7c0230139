package org.cancerimaging.server.demo.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.cancerimaging.ontology.DcatAp;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** Providers and descriptions, by the tables of the profiles. */
final class DescriptionsTest {

    private static final String BASE = "http://localhost:8080/";
    private static final List<Description> ALL = Descriptions.all(BASE);
    private static final Map<String, Graph> GRAPHS =
            ALL.stream().collect(Collectors.toMap(Description::dataset, DescriptionsTest::graph));

    @Test
    void thirtyProvidersLiveInFifteenCountries() {
        List<Provider> providers = Descriptions.providers();
        assertEquals(30, ids(providers).size());
        assertEquals(15, providers.stream().map(Provider::country).distinct().count());
    }

    @Test
    void everyProviderHoldsSomethingAndFortyDescriptionsAreTold() {
        assertEquals(40, ALL.stream().map(Description::dataset).distinct().count());
        assertEquals(
                ids(Descriptions.providers()),
                ALL.stream().map(Description::provider).collect(Collectors.toSet()));
    }

    @Test
    void equalBasesGiveEqualTexts() {
        assertEquals(ALL, Descriptions.all(BASE));
    }

    @Test
    void recordsHangBelowTheBase() {
        Description first = Descriptions.all("https://hub.example/").get(0);
        assertTrue(graph(first)
                .contains(
                        Terms.iri("https://hub.example/dataset/" + first.dataset()),
                        RDF.type.asNode(),
                        DCAT.Dataset.asNode()));
        assertFalse(first.turtle().contains("localhost"));
    }

    @Test
    void eachDescriptionHasWhatTheEucaimProfileDemandsOnce() {
        for (Node property : List.of(
                DCTerms.identifier.asNode(),
                Terms.version,
                Eucaim.interoperabilityLevel,
                DCAT.theme.asNode(),
                DCTerms.accessRights.asNode(),
                DCTerms.publisher.asNode(),
                HealthDcat.hasStructuredData,
                HealthDcat.numberOfUniqueIndividuals,
                HealthDcat.numberOfRecords,
                HealthDcat.hdab,
                Eucaim.hasCondition)) {
            eachHas(property, 1, 1);
        }
    }

    @Test
    void eachDescriptionHasWhatTheEucaimProfileDemandsAtLeastOnce() {
        for (Node property : List.of(
                DCTerms.title.asNode(),
                DCTerms.description.asNode(),
                DCAT.distribution.asNode(),
                DCAT.contactPoint.asNode(),
                HealthDcat.healthCategory,
                DCTerms.type.asNode(),
                DcatAp.applicableLegislation,
                Eucaim.hasBirthSex,
                Eucaim.collectionMethod,
                Eucaim.hasImageModality,
                Eucaim.hasEquipmentManufacturer,
                Eucaim.hasImageBodyPart,
                DCAT.keyword.asNode(),
                DCTerms.provenance.asNode())) {
            eachHas(property, 1, 99);
        }
    }

    @Test
    void countsAreRoundedAndLargeEnough() {
        for (Holding holding : Descriptions.holdings()) {
            Holding.Segmentations segmentations = holding.segmentations();
            long segmented = segmentations == null ? 10 : segmentations.studies();
            for (long number : new long[] {holding.cases(), holding.studies(), segmented}) {
                assertTrue(number >= 10 && number % 10 == 0, holding.id() + " has " + number);
            }
            assertTrue(holding.cases() <= holding.studies(), holding.id());
        }
    }

    @Test
    void valuesAreTakenFromTheCodeListsUnderTheirEucaimNames() {
        for (Description description : ALL) {
            for (Node property : List.of(Eucaim.hasCondition, Eucaim.hasImageModality, Eucaim.hasImageBodyPart)) {
                Objects.requireNonNull(GRAPHS.get(description.dataset()))
                        .find(Node.ANY, property, Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .forEach(value ->
                                assertTrue(Ontology.load().concept(value).isPresent(), value.toString()));
            }
            assertTrue(description.turtle().contains("eucaim:CLIN"), description.dataset());
        }
    }

    @Test
    void descriptionsAreSentencesAndDifferFromEachOther() {
        Set<String> seen = new HashSet<>();
        for (Holding holding : Descriptions.holdings()) {
            long sentences = holding.description().chars().filter(c -> c == '.').count();
            assertTrue(sentences >= 2 && sentences <= 5, holding.id());
            assertTrue(seen.add(holding.description()) && seen.add(holding.title()), holding.id());
        }
    }

    @Test
    void allThreeKindsOfAccessOccur() {
        assertEquals(
                Set.of("PUBLIC", "RESTRICTED", "NON_PUBLIC"),
                Descriptions.holdings().stream().map(Holding::access).collect(Collectors.toSet()));
    }

    private static Set<String> ids(List<Provider> providers) {
        return providers.stream().map(Provider::id).collect(Collectors.toSet());
    }

    private static void eachHas(Node property, long least, long most) {
        for (Description description : ALL) {
            Node dataset = Terms.iri(BASE + "dataset/" + description.dataset());
            int found = Objects.requireNonNull(GRAPHS.get(description.dataset()))
                    .find(dataset, property, Node.ANY)
                    .toList()
                    .size();
            assertTrue(found >= least && found <= most, description.dataset() + " has " + found + " of " + property);
        }
    }

    private static Graph graph(Description description) {
        return RDFParser.fromString(description.turtle(), Lang.TURTLE).toGraph();
    }
}
