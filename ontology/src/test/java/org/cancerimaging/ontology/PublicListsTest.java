package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our codes against the lists of those who define them: none is invented, and where a list is whole, none is missing. */
@Tag("real-data")
class PublicListsTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM/";
    private static final Map<String, String> NAMESPACES = Map.of(
            "SCT", "http://snomed.info/id/",
            "DCM", DICOM,
            "RADLEX", "http://radlex.org/RID/",
            "NCIt", "http://purl.obolibrary.org/obo/NCIT_");

    @ParameterizedTest
    @CsvSource({
        "data-theme,data-theme-skos.rdf",
        "continent,continents-skos.rdf",
        "country,countries-skos.rdf",
        "licence,licences-skos.rdf",
    })
    void everyEntryOfAnAuthorityTableIsOneOfThatTable(String list, String file) {
        Graph authority = PublicFiles.vocabulary(file);
        assertAll(ONTOLOGY.codeList(list).concepts().keySet().stream()
                .map(iri -> () ->
                        assertTrue(authority.contains(iri, RDF.type.asNode(), SKOS.Concept.asNode()), iri::toString)));
    }

    @Test
    void theDataThemesAreAllThemesOfTheTableWithItsLabels() {
        Graph authority = PublicFiles.vocabulary("data-theme-skos.rdf");
        CodeList themes = ONTOLOGY.codeList("data-theme");
        assertEquals(concepts(authority), themes.concepts().keySet());
        for (Concept theme : themes.concepts().values()) {
            theme.labels()
                    .forEach((language, label) -> assertTrue(
                            authority.contains(
                                    theme.iri(),
                                    SKOS.prefLabel.asNode(),
                                    NodeFactory.createLiteralLang(label, language)),
                            label));
        }
    }

    @Test
    void everyDicomCodeIsDefinedByDicom() {
        Graph dicom = PublicFiles.vocabulary("dcm.owl");
        Set<Node> ours =
                everyIri().filter(iri -> iri.getURI().startsWith(DICOM)).collect(Collectors.toSet());
        assertTrue(ours.size() > 75);
        assertAll(ours.stream().map(iri -> () -> assertTrue(dicom.contains(iri, Node.ANY, Node.ANY), iri::toString)));
    }

    @Test
    void everyEucaimCodeIsInTheHyperOntology() throws Exception {
        Set<String> known = PublicFiles.codes("eucaim-hyperontology-codes.csv").stream()
                .map(row -> row.get("iri"))
                .collect(Collectors.toSet());
        Set<String> ours = everyIri()
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Eucaim.NS))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(ours.size() > 600);
        ours.removeAll(known);
        // Female and male of the federated search, whose codes the hyper-ontology itself does not list.
        assertEquals(Set.of(Eucaim.NS + "COM1000177", Eucaim.NS + "COM1000180"), ours);
    }

    @ParameterizedTest
    @CsvSource({"modality,eucaim-modality.csv", "manufacturer,eucaim-manufacturer.csv"})
    void everyEucaimCodeOfTheKindIsUnderstood(String list, String file) throws Exception {
        Set<Node> known = understood(list);
        for (Map<String, String> row : PublicFiles.codes(file)) {
            assertTrue(known.contains(NodeFactory.createURI(row.get("iri"))), row::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "modality,modality-dcm.csv",
        "laterality,laterality.csv",
        "segmentation-category,segmentation-category.csv",
        "segmentation-type,lesion-segmentation-types.csv",
        "pi-rads,pirads-overall-radlex.csv",
        "pi-rads,pirads-lesion-radlex.csv",
        "prostate-region,pirads21-sectors.csv",
        "stage,ajcc-breast-stage-dcm.csv",
    })
    void everyCodeOfTheContextGroupIsInTheList(String list, String file) throws Exception {
        Set<Node> known = understood(list);
        for (Map<String, String> row : PublicFiles.codes(file)) {
            assertTrue(
                    known.contains(NodeFactory.createURI(NAMESPACES.get(row.get("scheme")) + row.get("code"))),
                    row::toString);
        }
    }

    @Test
    void theSegmentationLabelsAreThe494OfEucaim() {
        long known = understood("segmentation-label").stream()
                .filter(iri -> iri.getURI().startsWith(Eucaim.NS))
                .count();
        assertTrue(known >= 494, () -> "only " + known);
    }

    private static Set<Node> understood(String list) {
        return ONTOLOGY.codeList(list).concepts().values().stream()
                .flatMap(concept -> iris(concept).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Node> everyIri() {
        return ONTOLOGY.codeLists().values().stream()
                .flatMap(list -> list.concepts().values().stream())
                .flatMap(concept -> iris(concept).stream());
    }

    private static Set<Node> iris(Concept concept) {
        Set<Node> iris = ONTOLOGY.graph()
                .find(concept.iri(), Node.ANY, Node.ANY)
                .filterKeep(triple -> triple.getPredicate().getURI().endsWith("Match"))
                .mapWith(triple -> triple.getObject())
                .toSet();
        iris.add(concept.iri());
        return iris;
    }

    private static Set<Node> concepts(Graph graph) {
        return graph.find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
                .mapWith(triple -> triple.getSubject())
                .toSet();
    }
}
