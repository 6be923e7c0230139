package org.cancerimaging.server.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.server.http.CatalogueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LayerSplitTest {

    private static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix prov: <http://www.w3.org/ns/prov#> .
            @prefix cimo: <https://w3id.org/cancer-imaging/ontology#> .
            @prefix : <http://localhost:8080/> .
            @prefix x: <http://example.org/> .
            """;
    private static final String ONE = "<http://localhost:8080/dataset/a> a dcat:Dataset ; dct:title \"A\" ; "
            + "dct:publisher x:publisher ; dcat:contactPoint [ foaf:name \"Contact\" ] . x:publisher foaf:name \"P\" . ";
    private static final String TWO =
            "<http://localhost:8080/dataset/b> a dcat:Dataset ; dct:publisher x:publisher ; dct:source <http://localhost:8080/dataset/a> . ";

    @Test
    void aDescriptionIsWhatItsDatasetLeadsTo() {
        LayerSplit.Outcome outcome = split(ONE + TWO);
        assertEquals(2, outcome.parts().size());
        RecordParts first = outcome.parts().get(0);
        assertEquals(6, first.description().size());
        assertTrue(
                has(outcome.parts().get(1).description(), "http://example.org/publisher"), "shared nodes are copied");
        assertFalse(has(outcome.parts().get(1).description(), "http://localhost:8080/dataset/a"), "datasets are not");
    }

    @Test
    void patientLevelNodesGoToTheDatasetThatTheirPatientNames() {
        LayerSplit.Outcome outcome = split(ONE + TWO + """
                <http://localhost:8080/case/p/1> a cimo:Patient ; cimo:inDataset <http://localhost:8080/dataset/b> .
                <http://localhost:8080/case/p/1/condition/1> a cimo:CancerCondition ; cimo:patient <http://localhost:8080/case/p/1> .
                x:study a cimo:ImagingStudy ; cimo:patient <http://localhost:8080/case/p/1> .
                x:series a cimo:ImagingSeries ; cimo:study x:study ; cimo:hidden [ foaf:name "hangs below" ] .
                """);
        assertTrue(outcome.parts().get(0).cases().isEmpty());
        assertEquals(10, outcome.parts().get(1).cases().size());
        assertEquals(0, outcome.unconnected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x:untyped cimo:modality x:ct .",
                "<http://localhost:8080/case/p/1> foaf:name \"a case by its address\" .",
                "<http://localhost:8080/dataset/a> cimo:birthSex x:male .",
                "<http://localhost:8080/dataset/a> dct:relation <http://localhost:8080/case/p/1> .",
                "<http://localhost:8080/dataset/a> dct:relation x:p . x:p a cimo:Patient .",
                "x:run a prov:Activity ; prov:used x:p . x:p a cimo:Patient .",
                "x:p a cimo:Patient, dcat:Dataset .",
                "x:p a cimo:Patient ; foaf:knows [ a prov:Entity ] .",
                "x:p a cimo:SomethingThatALaterOntologyAdds ; cimo:inDataset x:unknown .",
                "x:publisher cimo:somethingNew 1 ."
            })
    void whatSpeaksOfPeopleInTheWrongPlaceIsRefused(String statements) {
        CatalogueException refused = assertThrows(CatalogueException.class, () -> split(ONE + statements));
        assertEquals("SUBMISSION-0011", refused.code());
    }

    @Test
    void aPatientWithoutADatasetIsRefusedWhereThereAreSeveral() {
        assertThrows(CatalogueException.class, () -> split(ONE + TWO + "x:p a cimo:Patient ."));
        assertEquals(
                1, split(ONE + "x:p a cimo:Patient .").parts().get(0).cases().size());
    }

    @Test
    void aggregatesAndProvenanceGoToGraphsOfTheirOwn() {
        LayerSplit.Outcome outcome = split(ONE + TWO + """
                <http://localhost:8080/dataset/a> cimo:aggregate x:total ; prov:wasGeneratedBy x:run .
                x:total a cimo:Aggregate ; cimo:ofDataset <http://localhost:8080/dataset/a> ; cimo:count 120 .
                x:run a prov:Activity ; prov:wasAssociatedWith x:software .
                x:software a prov:SoftwareAgent .
                x:stray a cimo:Aggregate ; cimo:ofDataset x:elsewhere .
                """);
        RecordParts first = outcome.parts().get(0);
        assertEquals(4, first.aggregates().size());
        assertEquals(4, first.provenance().size());
        assertFalse(has(first.description(), "http://example.org/run"));
        assertTrue(outcome.parts().get(1).provenance().isEmpty());
        assertEquals(1, outcome.unconnected());
    }

    @Test
    void cataloguesAreToleratedAndCounted() {
        LayerSplit.Outcome outcome = split(ONE + """
                x:catalog a dcat:Catalog ; dcat:dataset <http://localhost:8080/dataset/a> ; dct:title "Catalogue" .
                x:record a dcat:CatalogRecord ; foaf:primaryTopic <http://localhost:8080/dataset/a> .
                """);
        assertEquals(2, outcome.listings());
        assertEquals(0, outcome.unconnected());
    }

    @Test
    void cyclesEnd() {
        assertEquals(
                1,
                split(ONE + "x:publisher foaf:member x:a . x:a foaf:member x:publisher .")
                        .parts()
                        .size());
    }

    private static LayerSplit.Outcome split(String turtle) {
        return LayerSplit.of(
                RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph(), TestSite.SITE);
    }

    private static boolean has(Graph graph, String subject) {
        return graph.contains(NodeFactory.createURI(subject), Node.ANY, Node.ANY);
    }
}
