package org.cancerimaging.mappers.dicom;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Objects that software makes from images: their manufacturer is no scanner's. */
    private static final Set<String> DERIVED = Set.of(
            "SEG",
            "SR",
            "RTSTRUCT",
            "RTPLAN",
            "RTDOSE",
            "RTRECORD",
            "REG",
            "KO",
            "PR",
            "RWV",
            "ANN",
            "M3D",
            "PLAN",
            "FID",
            "DOC",
            "HC",
            "SMR",
            "TEXTUREMAP",
            "AU",
            "STAIN");

    /** Presentation states, parametric maps, segmentations, registrations, reports, RT objects (PS3.4 B.5). */
    private static final Pattern DERIVED_CLASSES = Pattern.compile(
            "1\\.2\\.840\\.10008\\.5\\.1\\.4\\.1\\.1\\.(?:11\\.\\d+|30|66|66\\.\\d|67|68\\.\\d|88\\.\\d+|91\\.1|481\\.[2-9])");

    private final Ontology ontology;
    private final DisclosureGate gate;
    private final SourceTerms terms;
    private final BodyPartStatements bodyParts;
    private final TechniqueStatements technique;
    private final MarkedStatements marked;

    SeriesStatements(Ontology ontology, DisclosureGate gate, CaseNames names, Intake intake) {
        this.ontology = ontology;
        this.gate = gate;
        this.terms = new SourceTerms(ontology, gate, intake);
        this.bodyParts = new BodyPartStatements(ontology, terms, gate);
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
        stateManufacturer(source, series, statements, notes);
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

    private void stateManufacturer(DicomSeries source, Released series, CaseStatements statements, List<Issue> notes) {
        if (isDerived(source)) {
            source.manufacturers().forEach(any -> statements.withheld(gate.withhold(Reason.NOT_EQUIPMENT)));
            return;
        }
        Set<Node> found = terms.concepts("manufacturer", source.manufacturers(), statements)
                .keySet();
        if (found.isEmpty()) {
            found = fromModels(source.models());
        }
        if (found.size() > 1) {
            statements.withheld(gate.withhold(Reason.CONTRADICTION));
            notes.add(MappingProblem.TWO_MANUFACTURERS.at(series));
        } else {
            found.forEach(concept -> statements.value(series, Imaging.manufacturer, gate.concept(concept)));
        }
    }

    /** By modality, or by SOP class where the modality is missing or says OT. */
    private static boolean isDerived(DicomSeries source) {
        return (source.modality() != null && DERIVED.contains(source.modality().strip()))
                || source.sopClasses().stream()
                        .anyMatch(uid -> DERIVED_CLASSES.matcher(uid).matches());
    }

    /** Some scanners tell their maker by the model's name only. */
    private Set<Node> fromModels(Collection<String> models) {
        Set<Node> found = new LinkedHashSet<>();
        models.forEach(
                model -> ontology.termMap("manufacturer").match(model).concept().ifPresent(found::add));
        return found;
    }

    private static List<String> present(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }
}
