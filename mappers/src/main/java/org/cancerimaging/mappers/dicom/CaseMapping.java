package org.cancerimaging.mappers.dicom;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.BirthSex;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Mapping;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.privacy.Age;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Reason;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.TermMatch;

/** Maps one person with all studies and series. */
final class CaseMapping {

    private final Ontology ontology;
    private final Site site;
    private final DisclosureGate gate;
    private final Intake intake;
    private final SeriesStatements series;

    CaseMapping(Ontology ontology, Site site, Intake intake) {
        this.ontology = ontology;
        this.site = site;
        this.gate = new DisclosureGate(ontology);
        this.intake = intake;
        this.series = new SeriesStatements(ontology, gate, site.names(), intake);
    }

    Mapping map(DicomCase one) {
        CaseStatements statements = new CaseStatements();
        List<Issue> notes = new ArrayList<>();
        statements.type(one.patient(), Imaging.Patient);
        statements.link(one.patient(), Imaging.inDataset, gate.dataset(site.datasetIri()));
        stateSex(one, statements, notes);
        if (one.series().stream().allMatch(member -> isBlank(member.source()))) {
            notes.add(MappingProblem.NO_PATIENT_ID.at(one.patient()));
        }
        StudyAges ages = new StudyAges(gate, one);
        ages.noteBirthDates(one.patient(), statements, notes);
        Map<Released, Set<Node>> segmented = new LinkedHashMap<>();
        for (DicomCase.Member member : one.series()) {
            if (!segmented.containsKey(member.study())) {
                stateStudy(one, member, ages, statements, notes);
                segmented.put(member.study(), series.segmented(one.ofStudy(member.study())));
            }
            series.state(member, segmented.getOrDefault(member.study(), Set.of()), statements, notes);
        }
        intake.imaged(years(one));
        return new Mapping.Mapped(statements, notes);
    }

    private static SortedSet<Integer> years(DicomCase one) {
        SortedSet<Integer> years = new TreeSet<>();
        for (DicomCase.Member member : one.series()) {
            LocalDate date = Age.date(member.source().studyDate());
            if (date != null) {
                years.add(date.getYear());
            }
        }
        return years;
    }

    private void stateSex(DicomCase one, CaseStatements statements, List<Issue> notes) {
        Set<Node> found = new LinkedHashSet<>();
        for (DicomCase.Member member : one.series()) {
            String text = member.source().sex();
            if (text != null && !text.isBlank()) {
                TermMatch match = ontology.termMap("sex").match(text);
                match.concept().ifPresentOrElse(found::add, () -> intake.unmapped("sex", told(text)));
                if (match.concept().isPresent()) {
                    intake.mapped("sex", text, match);
                }
            }
        }
        found.removeIf(sex -> !BirthSex.isTold(sex));
        if (found.size() > 1) {
            statements.withheld(gate.withhold(Reason.CONTRADICTION));
            notes.add(MappingProblem.SEX_CONTRADICTION.at(one.patient()));
        } else {
            found.forEach(sex -> statements.value(one.patient(), Imaging.birthSex, gate.concept(sex)));
        }
    }

    /** The attribute is one of PS3.15 annex E: what it should not hold may name somebody. */
    private String told(String sex) {
        return intake.identifying().token(sex.strip());
    }

    private void stateStudy(
            DicomCase one, DicomCase.Member first, StudyAges ages, CaseStatements statements, List<Issue> notes) {
        Released study = first.study();
        statements.type(study, Imaging.ImagingStudy).link(study, Imaging.patient, one.patient());
        ages.state(study, one.ofStudy(study), statements, notes);
        if (first.shared()) {
            notes.add(MappingProblem.SHARED_STUDY.at(study));
        }
    }

    private static boolean isBlank(DicomSeries source) {
        return source.patientId() == null || source.patientId().isBlank();
    }
}
