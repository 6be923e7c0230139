package org.cancerimaging.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

class FacetTest {

    private static final Ontology ONTOLOGY = Ontology.load();
    private static final List<FacetDefinition> FACETS = ONTOLOGY.facets();

    @Test
    void theFacetsAreInOrder() {
        List<String> expected = List.of(
                "condition",
                "modality",
                "body-region",
                "country",
                "provider",
                "access",
                "sex",
                "manufacturer",
                "cases",
                "studies");
        assertEquals(expected, FACETS.stream().map(FacetDefinition::id).toList());
        assertEquals(
                IntStream.rangeClosed(1, FACETS.size()).boxed().toList(),
                FACETS.stream().map(FacetDefinition::order).toList());
    }

    @Test
    void everyFacetHasAPathAndALabelInSixLanguages() {
        for (FacetDefinition facet : FACETS) {
            assertFalse(facet.path().isEmpty(), facet.id());
            assertTrue(facet.path().stream().allMatch(Node::isURI), facet.id());
            assertEquals(
                    Set.of("en", "de", "fr", "es", "it", "nl"), facet.labels().keySet(), facet.id());
        }
    }

    @Test
    void aConceptFacetNamesItsCodeListAndNoOtherDoes() {
        for (FacetDefinition facet : FACETS) {
            boolean concepts = facet.kind() == FacetDefinition.Kind.CONCEPT;
            assertEquals(concepts, !facet.codeList().isEmpty(), facet.id());
            if (concepts) {
                assertFalse(ONTOLOGY.codeList(facet.codeList()).concepts().isEmpty(), facet.id());
            }
        }
    }

    @Test
    void theModalityFacetReadsWhatTheProfileWrites() {
        assertEquals(List.of(Eucaim.hasImageModality), FACETS.get(1).path());
        assertEquals("modality", FACETS.get(1).codeList());
    }
}
