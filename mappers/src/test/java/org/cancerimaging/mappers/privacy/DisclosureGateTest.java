package org.cancerimaging.mappers.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DisclosureGateTest {

    private static final Node CT = NodeFactory.createURI("http://dicom.nema.org/resources/ontology/DCM/CT");

    private final DisclosureGate gate = new DisclosureGate(Ontology.load());

    @Test
    void onlyThisPackageCanMakeValuesThatAreWritten() {
        for (Class<?> type : List.of(Released.class, Generalised.class, Withheld.class, OutboundTriple.class)) {
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                assertEquals(0, constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED), type::getName);
            }
            assertTrue(Modifier.isFinal(type.getModifiers()));
        }
        assertEquals(
                List.of(Released.class, Generalised.class, Withheld.class),
                Arrays.asList(Disclosure.class.getPermittedSubclasses()));
    }

    @Test
    void knownConceptsPassAndOthersStay() {
        assertEquals("released", outcome(gate.concept(CT)));
        assertEquals("unmapped", outcome(gate.concept(NodeFactory.createURI("http://snomed.info/id/19600503"))));
        assertEquals("unmapped", outcome(gate.concept(NodeFactory.createURI("urn:patient:smith"))));
    }

    @ParameterizedTest
    @CsvSource({
        "1.25, 1.25, released",
        "0.9765625, 0.977, rounded",
        "5.0, 5, released",
        "0, '', out-of-range",
        "-3, '', out-of-range",
        "51, '', out-of-range",
        "NaN, '', out-of-range"
    })
    void numbersAreCheckedAndCut(double number, String written, String outcome) {
        Disclosure decided = gate.decimal(number, new Range(0.001, 50, 3));
        assertEquals(outcome, outcome(decided));
        assertEquals(
                written,
                decided.outbound()
                        .map(value -> value.node().getLiteralLexicalForm())
                        .orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.481.3", "1.2.840.10008.5.1.4.34.7"})
    void classesOfTheStandardPass(String uid) {
        assertEquals("released", outcome(gate.code(CodeSystem.SOP_CLASS, uid)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.113619.4.2", "1.2.840.10008.5.1.4.19600503", "1.3.12.2.1107.5", "CT", ""})
    void privateClassesStay(String uid) {
        assertEquals("private-code", outcome(gate.code(CodeSystem.SOP_CLASS, uid)));
    }

    @ParameterizedTest
    @CsvSource({"8140/3, released", "8140/7, not-a-code", "8140, not-a-code", "Smith, not-a-code"})
    void morphologyHasAForm(String text, String outcome) {
        assertEquals(outcome, outcome(gate.code(CodeSystem.MORPHOLOGY, text)));
    }

    @Test
    void agesLeaveAsBandsOnly() {
        Disclosure age = gate.age(47);
        assertEquals("age-band", outcome(age));
        assertTrue(age.outbound().orElseThrow().node().getURI().endsWith("/45-49"));
        assertEquals("out-of-range", outcome(gate.age(130)));
    }

    @Test
    void datesLeaveAsDaysOnly() {
        Disclosure days = gate.days(LocalDate.of(2020, 1, 10), LocalDate.of(2020, 1, 3));
        assertEquals("day-offset", outcome(days));
        assertEquals("-7", days.outbound().orElseThrow().node().getLiteralLexicalForm());
        assertEquals("out-of-range", outcome(gate.days(LocalDate.of(1900, 1, 1), LocalDate.of(2090, 1, 1))));
    }

    @Test
    void everyDecisionIsCountedAndTheyAddUp() {
        Released patient = gate.dataset("http://localhost:8080/dataset/d1");
        CaseStatements statements = new CaseStatements()
                .value(patient, Imaging.modality, gate.concept(CT))
                .value(patient, Imaging.ageAtStudy, gate.age(47))
                .value(patient, Imaging.sliceThickness, gate.decimal(-1, new Range(0, 50, 1)))
                .withheld(gate.withhold(Reason.CONTRADICTION));
        DisclosureTally tally = new DisclosureTally();
        statements.countInto(tally);
        assertEquals(2, statements.list().size(), "withheld values are not stated");
        assertEquals(4, tally.total());
        assertEquals(1, tally.released());
        assertEquals(1, tally.generalised().get(Reason.AGE_BAND));
        assertEquals(1, tally.withheld().get(Reason.CONTRADICTION));
    }

    @Test
    void propertiesOfOtherVocabulariesAreRefused() {
        Released subject = gate.dataset("http://localhost:8080/dataset/d1");
        assertThrows(
                IllegalArgumentException.class,
                () -> new CaseStatements().link(subject, DCTerms.description.asNode(), subject));
        assertThrows(IllegalArgumentException.class, () -> gate.term(DCTerms.description.asNode()));
    }

    private static String outcome(Disclosure disclosure) {
        return disclosure.fold(
                released -> "released",
                generalised -> generalised.reason().code(),
                withheld -> withheld.reason().code());
    }
}
