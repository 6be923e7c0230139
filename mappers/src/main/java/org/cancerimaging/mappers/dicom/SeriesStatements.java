package org.cancerimaging.mappers.dicom;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.CodeSystem;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Reason;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** States what is known about a series: codes through the term maps, numbers through their ranges. */
final class SeriesStatements {

    private final DisclosureGate gate;
    private final SourceTerms terms;
    private final BodyPartStatements bodyParts;
    private final EquipmentStatements equipment;
    private final TechniqueStatements technique;
    private final MarkedStatements marked;

    SeriesStatements(Ontology ontology, DisclosureGate gate, CaseNames names, Intake intake) {
        this.gate = gate;
        this.terms = new SourceTerms(ontology, gate, intake);
        this.bodyParts = new BodyPartStatements(ontology, terms, gate);
        this.equipment = new EquipmentStatements(ontology, terms, gate);
        this.technique = new TechniqueStatements(terms, gate);
        this.marked = new MarkedStatements(terms, gate, names);
    }

    /** The regions that the segments of a study mark. */
    Set<Node> segmented(List<DicomSeries> study) {
        return bodyParts.segmented(study);
    }

    void state(DicomCase.Member member, Set<Node> segmented, CaseStatements statements, List<Issue> notes) {
        DicomSeries source = member.source();
        Released series = member.name();
        statements.type(series, Imaging.ImagingSeries).link(series, Imaging.study, member.study());
        stateModality(source, series, statements);
        source.sopClasses()
                .forEach(uid -> statements.value(series, Imaging.sopClass, gate.code(CodeSystem.SOP_CLASS, uid)));
        bodyParts.state(source, segmented, series, statements);
        stateLaterality(source, series, statements, notes);
        equipment.state(source, series, statements, notes);
        new SeriesNumbers(gate, series, statements, notes).state(source);
        technique.state(source.details(), series, statements, notes);
        marked.state(source, series, statements, notes);
    }

    private void stateModality(DicomSeries source, Released series, CaseStatements statements) {
        terms.concepts("modality", present(source.modality()), statements)
                .forEach((concept, kind) -> statements.value(series, Imaging.modality, gate.concept(concept)));
    }

    /** U stands for an organ that has no sides (PS3.3 C.7.6.16.2.8), which is no laterality. */
    private void stateLaterality(DicomSeries source, Released series, CaseStatements statements, List<Issue> notes) {
        List<String> sides = source.lateralities().stream()
                .filter(side -> !side.strip().equals("U"))
                .toList();
        Set<Node> found = terms.concepts("laterality", sides, statements).keySet();
        if (found.size() > 1) {
            statements.withheld(gate.withhold(Reason.CONTRADICTION));
            notes.add(MappingProblem.TWO_LATERALITIES.at(series));
        } else {
            found.forEach(concept -> statements.value(series, Imaging.laterality, gate.concept(concept)));
        }
    }

    private static List<String> present(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }
}
