package org.cancerimaging.mappers.dicom;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Reason;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;

/**
 * States who made the device that acquired a series, and the family of its model. The model's name itself never leaves.
 * A family is stated below its maker only: others use the same words for other devices.
 */
final class EquipmentStatements {

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

    private static final String FAMILIES = "manufacturer-model-family";

    private final Ontology ontology;
    private final SourceTerms terms;
    private final DisclosureGate gate;

    EquipmentStatements(Ontology ontology, SourceTerms terms, DisclosureGate gate) {
        this.ontology = ontology;
        this.terms = terms;
        this.gate = gate;
    }

    void state(DicomSeries source, Released series, CaseStatements statements, List<Issue> notes) {
        if (isDerived(source)) {
            source.manufacturers().forEach(any -> statements.withheld(gate.withhold(Reason.NOT_EQUIPMENT)));
            return;
        }
        Set<Node> makers = makers(source, statements);
        if (makers.size() > 1) {
            statements.withheld(gate.withhold(Reason.CONTRADICTION));
            notes.add(MappingProblem.TWO_MANUFACTURERS.at(series));
            return;
        }
        for (Node maker : makers) {
            statements.value(series, Imaging.manufacturer, gate.concept(maker));
            stateFamily(source, maker, series, statements, notes);
        }
    }

    /** Some scanners tell their maker by the model's name only. */
    private Set<Node> makers(DicomSeries source, CaseStatements statements) {
        Set<Node> told = terms.concepts("manufacturer", source.manufacturers(), statements)
                .keySet();
        return told.isEmpty() ? fromModels(source.models()) : told;
    }

    private Set<Node> fromModels(Collection<String> models) {
        Set<Node> found = new LinkedHashSet<>();
        models.forEach(
                model -> ontology.termMap("manufacturer").match(model).concept().ifPresent(found::add));
        return found;
    }

    private void stateFamily(
            DicomSeries source, Node maker, Released series, CaseStatements statements, List<Issue> notes) {
        Set<Node> families = new LinkedHashSet<>();
        for (String model : source.models()) {
            families.addAll(terms.freely(FAMILIES, model, statements).keySet());
        }
        if (families.size() > 1) {
            notes.add(MappingProblem.TWO_MODEL_FAMILIES.at(series));
        }
        if (families.size() == 1 && families.stream().allMatch(one -> isOf(maker, one))) {
            families.forEach(family -> statements.value(series, Imaging.modelFamily, gate.concept(family)));
        } else {
            families.forEach(family -> statements.withheld(gate.withhold(Reason.CONTRADICTION)));
        }
    }

    private boolean isOf(Node maker, Node family) {
        return ontology.ancestors(family).contains(maker);
    }

    /** By modality, or by SOP class where the modality is missing or says OT. */
    private static boolean isDerived(DicomSeries source) {
        return (source.modality() != null && DERIVED.contains(source.modality().strip()))
                || source.sopClasses().stream()
                        .anyMatch(uid -> DERIVED_CLASSES.matcher(uid).matches());
    }
}
