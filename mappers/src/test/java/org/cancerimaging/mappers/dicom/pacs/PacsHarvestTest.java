package org.cancerimaging.mappers.dicom.pacs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Mappers;
import org.cancerimaging.mappers.SourceRefused;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.mappers.dicom.DicomScan.Outcome;
import org.cancerimaging.mappers.dicom.DicomSeries;
import org.junit.jupiter.api.Test;

class PacsHarvestTest {

    @Test
    void oneObjectOfEachSeriesIsReadAndStandsForAll() throws IOException {
        FakePacs pacs = new FakePacs(20);
        Outcome outcome = pacs.harvest(Retrieval.GET);
        assertEquals(20, outcome.series().size());
        for (DicomSeries series : outcome.series()) {
            assertEquals(12, series.instances());
            assertEquals(Set.of("ACME"), Set.copyOf(series.manufacturers()));
        }
        assertEquals(List.of(), outcome.problems());
        assertEquals(List.of(), outcome.notes());
        assertTrue(pacs.opened.get() <= 4, "one session for the list and at most one for each worker");
        assertEquals(pacs.opened.get(), pacs.closed.get());
    }

    @Test
    void withoutRetrievalTheAnswersTell() throws IOException {
        DicomSeries series = new FakePacs(1).harvest(Retrieval.NONE).series().get(0);
        assertEquals("CT", series.modality());
        assertEquals("PAT-0", series.patientId());
        assertEquals(Set.of(), Set.copyOf(series.manufacturers()));
    }

    @Test
    void anObjectThatIsNotSentIsNotedAndTheAnswersTell() throws IOException {
        Outcome outcome = new FakePacs(2)
                .with(question ->
                        question.equals("fetch 1") ? new PacsFault(PacsProblem.NOT_SENT, "status A801") : null)
                .harvest(Retrieval.MOVE);
        assertEquals(2, outcome.series().size());
        assertEquals("PACS-0101 series, status A801", told(outcome.notes().get(0)));
        assertEquals(12, outcome.series().get(1).instances());
    }

    @Test
    void anObjectThatCameBeforeTheFaultCountsOnce() throws IOException {
        Outcome outcome = new FakePacs(1)
                .with(question -> question.startsWith("fetched") ? broken() : null)
                .harvest(Retrieval.GET);
        assertEquals(12, outcome.series().get(0).instances());
        assertEquals(List.of(), outcome.notes());
    }

    @Test
    void aBrokenSessionIsOpenedOnceMore() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        FakePacs pacs = new FakePacs(3);
        Outcome outcome = pacs.with(
                        question -> question.startsWith("series") && asked.getAndIncrement() == 0 ? broken() : null)
                .harvest(Retrieval.GET);
        assertEquals(3, outcome.contributed());
        assertEquals(List.of(), outcome.problems());
        assertEquals(pacs.opened.get(), pacs.closed.get());
    }

    @Test
    void whatFailsForGoodIsOneProblemNamedByPseudonym() throws IOException {
        Outcome outcome = new FakePacs(4)
                .withBareSeries("2")
                .with(question -> switch (question) {
                    case "series 0" -> broken();
                    case "object 1" -> new PacsFault(PacsProblem.NOT_ANSWERED, "status A700");
                    default -> null;
                })
                .harvest(Retrieval.GET);
        assertEquals(
                List.of(
                        "PACS-0005 study, answer",
                        "PACS-0004 series, status A700",
                        "PACS-0006 series, tag (0020,000E)"),
                outcome.problems().stream().map(PacsHarvestTest::told).toList());
        assertEquals(1, outcome.contributed());
        assertFalse(outcome.problems().toString().contains("1.2."), "no UID is shown");
    }

    @Test
    void aPacsThatDoesNotCountIsNoted() throws IOException {
        Outcome outcome = new FakePacs(1).counting(-1).harvest(Retrieval.GET);
        assertEquals(1, outcome.series().get(0).instances());
        assertEquals("PACS-0102 series, tag (0020,1209)", told(outcome.notes().get(0)));
    }

    @Test
    void withoutTheListOfStudiesNothingIsMapped() {
        for (PacsProblem problem : List.of(PacsProblem.NOT_REACHED, PacsProblem.NOT_ACCEPTED)) {
            FakePacs pacs = new FakePacs(1).with(question -> new PacsFault(problem, "association"));
            SourceRefused refused = refused(new PacsMapper(List.of(pacs)));
            assertEquals(problem.code(), refused.issues().get(0).code());
            assertFalse((refused + refused.issues().toString()).contains("example"), "no address is shown");
        }
    }

    @Test
    void moreStudiesThanFitAreRefused() {
        FakePacs pacs = new FakePacs(PacsHarvest.MOST_STUDIES + 1);
        assertEquals(
                "PACS-0007",
                refused(new PacsMapper(List.of(pacs))).issues().get(0).code());
    }

    @Test
    void aBuildWithoutDcm4cheSaysWhatIsMissing() {
        SourceRefused refused = refused(new PacsMapper(List.of()));
        assertEquals("PACS-0001", refused.issues().get(0).code());
        assertTrue(String.valueOf(refused.getMessage()).contains("dcm4che"));
    }

    @Test
    void casesComeOutAsFromFiles() throws IOException {
        CollectedIntake intake = new CollectedIntake();
        new PacsMapper(List.of(new FakePacs(2))).map(FakePacs.source(Retrieval.GET), TestSites.P1, intake);
        assertEquals(2, intake.counts.get("studies"));
        assertEquals(2, intake.counts.get("series used"));
        assertEquals(2, intake.values("modality").size());
    }

    @Test
    void theMapperIsOnTheList() {
        assertEquals("pacs", Mappers.reading(FakePacs.source(Retrieval.GET)).name());
    }

    private static SourceRefused refused(PacsMapper mapper) {
        return assertThrows(
                SourceRefused.class,
                () -> mapper.map(FakePacs.source(Retrieval.GET), TestSites.P1, new CollectedIntake()));
    }

    private static PacsFault broken() {
        return new PacsFault(PacsProblem.BROKEN_OFF, "answer");
    }

    /** Without the pseudonym, which must be there. */
    private static String told(Issue issue) {
        assertTrue(issue.position().matches("(study|series) [a-z2-7]{20,}, .*"), issue.position());
        return issue.code() + " " + issue.position().replaceFirst(" [a-z2-7]{20,}", "");
    }
}
