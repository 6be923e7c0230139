package org.cancerimaging.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.topbraid.shacl.vocabulary.SH;

class ValidatorTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final String POOR = "<urn:b> a dcat:Dataset ; dct:title <urn:x> ; dct:issued \"soon\" . "
            + "<urn:a> a dcat:Dataset ; dct:title \"A\"@en ; dct:description \"A\"@en .";

    @Test
    void aFindingTellsShapeSectionPathAndValue() {
        Finding finding = violations(POOR).stream()
                .filter(candidate -> candidate.shape().endsWith("#Dataset-title"))
                .findFirst()
                .orElseThrow();
        assertEquals("urn:b", finding.focus().getURI());
        assertEquals("http://purl.org/dc/terms/title", finding.path());
        assertEquals("urn:x", String.valueOf(finding.value()));
        assertEquals("https://semiceu.github.io/DCAT-AP/releases/3.0.1#Dataset.title", finding.section());
        assertTrue(finding.message().contains("dct:title"), finding.message());
    }

    @Test
    void aMissingPropertyHasNoValue() {
        Finding finding = violations(POOR).stream()
                .filter(candidate -> candidate.shape().endsWith("#Dataset-description"))
                .findFirst()
                .orElseThrow();
        assertNull(finding.value());
    }

    @Test
    void violationsComeFirstThenFocusThenPath() {
        List<Finding> findings = validate(POOR).findings();
        Comparator<Finding> order = Comparator.comparing(Finding::severity)
                .thenComparing(finding -> finding.focus().toString())
                .thenComparing(finding -> String.valueOf(finding.path()));
        assertEquals(findings.stream().sorted(order).toList(), findings);
    }

    @Test
    void theSameDataGivesTheSameFindings() {
        assertEquals(validate(POOR).findings(), validate(POOR).findings());
    }

    @Test
    void warningsDoNotHoldARecordBack() {
        ValidationReport report = validate("<urn:a> a dcat:Dataset ; dct:title \"A\"@en ; dct:description \"A\"@en .");
        assertTrue(report.conforms());
        assertFalse(report.findings().isEmpty());
    }

    @Test
    void theReportIsAShaclReport() {
        Graph report = validate(POOR).graph();
        Node root = report.find(Node.ANY, RDF.type.asNode(), SH.ValidationReport.asNode())
                .next()
                .getSubject();
        List<Node> results = report.find(root, SH.result.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
        assertEquals(validate(POOR).findings().size(), results.size());
        for (Node result : results) {
            for (Node property : List.of(
                    SH.focusNode.asNode(),
                    SH.resultSeverity.asNode(),
                    SH.sourceConstraintComponent.asNode(),
                    SH.sourceShape.asNode(),
                    SH.resultMessage.asNode())) {
                assertEquals(1, report.find(result, property, Node.ANY).toList().size());
            }
        }
        assertTrue(report.find(root, SH.conforms.asNode(), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm()
                .equals("false"));
    }

    @Test
    void aCatalogueIsNotCheckedAsADataset() {
        assertTrue(validate("<urn:c> a dcat:Catalog .").findings().stream()
                .noneMatch(finding -> finding.shape().contains("#Dataset")));
    }

    @Test
    void nothingIsFetchedThatDataOrShapesImport() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            String trap = "<http://127.0.0.1:" + listener.getLocalPort() + "/trap>";
            validate("<urn:o> a owl:Ontology ; owl:imports " + trap + " ; sh:shapesGraph " + trap + " . "
                    + "<urn:a> a dcat:Dataset, " + trap + " ; sh:shapesGraph " + trap + " ; dct:title \"A\" .");
            Assertions.assertThrows(SocketTimeoutException.class, listener::accept);
        }
    }

    @Test
    void aThousandDatasetsAreCheckedOneByOne() throws IOException {
        Graph valid = Turtle.read(Path.of("dcat-ap", "Dataset.valid.ttl"));
        for (int i = 0; i < 1_000; i++) {
            assertEquals(List.of(), VALIDATOR.validate(valid, Profile.DCAT_AP).findings());
        }
    }

    @Test
    void manyThreadsShareOneValidator() throws InterruptedException, ExecutionException {
        Validator fresh = Validator.create();
        Graph data = Turtle.of(POOR);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<ValidationReport>> reports = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            reports.add(threads.submit(() -> fresh.validate(data, Profile.DCAT_AP)));
        }
        for (Future<ValidationReport> report : reports) {
            assertEquals(validate(POOR).findings(), report.get().findings());
        }
        threads.shutdown();
    }

    @Test
    void anEmptyGraphConformsToEveryProfile() {
        for (Profile profile : Profile.values()) {
            ValidationReport report = VALIDATOR.validate(GraphFactory.createDefaultGraph(), profile);
            assertTrue(report.conforms());
            assertNotNull(report.graph());
        }
    }

    private static List<Finding> violations(String turtle) {
        return validate(turtle).findings().stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .toList();
    }

    private static ValidationReport validate(String turtle) {
        return VALIDATOR.validate(Turtle.of(turtle), Profile.DCAT_AP);
    }
}
