package org.cancerimaging.mappers.dicom;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.cancerimaging.ontology.TermMatch;
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

    private static final Map<TermMatch.Kind, Node> MATCH_KINDS = new EnumMap<>(Map.of(
            TermMatch.Kind.EXACT, Imaging.exact,
            TermMatch.Kind.NORMALISED, Imaging.normalised,
            TermMatch.Kind.BROADER, Imaging.broader,
            TermMatch.Kind.UNMAPPED, Imaging.unmapped));

    private final Ontology ontology;
    private final DisclosureGate gate;
    private final CaseNames names;
    private final Intake intake;
    private final CodedTerms coded;

    SeriesStatements(Ontology ontology, DisclosureGate gate, CaseNames names, Intake intake) {
        this.ontology = ontology;
        this.gate = gate;
        this.names = names;
        this.intake = intake;
        this.coded = new CodedTerms(ontology);
    }

    void state(DicomCase.Member member, CaseStatements statements, List<Issue> notes) {
        DicomSeries source = member.source();
        Released series = member.name();
        statements.type(series, Imaging.ImagingSeries).link(series, Imaging.study, member.study());
        stateModality(source, series, statements);
        source.sopClasses()
                .forEach(uid -> statements.value(series, Imaging.sopClass, gate.code(CodeSystem.SOP_CLASS, uid)));
        stateBodyPart(source, series, statements);
        stateLaterality(source, series, statements, notes);
        stateManufacturer(source, series, statements, notes);
        new SeriesNumbers(gate, series, statements, notes).state(source);
        stateSegments(source, series, statements);
    }

    private void stateModality(DicomSeries source, Released series, CaseStatements statements) {
        concepts("modality", present(source.modality()), statements)
                .forEach((concept, kind) -> statements.value(series, Imaging.modality, gate.concept(concept)));
    }

    /** The tag first; codes of the region where the tag is empty or unknown. */
    private void stateBodyPart(DicomSeries source, Released series, CaseStatements statements) {
        Map<Node, TermMatch.Kind> found = concepts("body-part", source.bodyParts(), statements);
        if (found.isEmpty()) {
            for (DicomSeries.Code code : source.anatomy()) {
                codedConcept(code, statements, "body-region").ifPresent(node -> found.put(node, TermMatch.Kind.EXACT));
            }
        }
        found.forEach((concept, kind) -> statements.value(series, Imaging.bodyPart, gate.concept(concept)));
        found.values().stream()
                .max(Enum::compareTo)
                .ifPresent(kind -> statements.link(series, Imaging.bodyPartMatch, gate.term(matchKind(kind))));
        if (found.isEmpty() && !source.bodyParts().isEmpty()) {
            statements.link(series, Imaging.bodyPartMatch, gate.term(Imaging.unmapped));
        }
    }

    /** U stands for an organ that has no sides (PS3.3 C.7.6.16.2.8), which is no laterality. */
    private void stateLaterality(DicomSeries source, Released series, CaseStatements statements, List<Issue> notes) {
        List<String> sides = source.lateralities().stream()
                .filter(side -> !side.strip().equals("U"))
                .toList();
        Set<Node> found = concepts("laterality", sides, statements).keySet();
        if (found.size() > 1) {
            statements.withheld(gate.withhold(Reason.CONTRADICTION));
            notes.add(MappingProblem.TWO_LATERALITIES.at(series));
        } else {
            found.forEach(concept -> statements.value(series, Imaging.laterality, gate.concept(concept)));
        }
    }

    private void stateManufacturer(DicomSeries source, Released series, CaseStatements statements, List<Issue> notes) {
        if (source.modality() != null && DERIVED.contains(source.modality().strip())) {
            source.manufacturers().forEach(any -> statements.withheld(gate.withhold(Reason.NOT_EQUIPMENT)));
            return;
        }
        Set<Node> found =
                concepts("manufacturer", source.manufacturers(), statements).keySet();
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

    /** Some scanners tell their maker by the model's name only. */
    private Set<Node> fromModels(Collection<String> models) {
        Set<Node> found = new LinkedHashSet<>();
        models.forEach(
                model -> ontology.termMap("manufacturer").match(model).concept().ifPresent(found::add));
        return found;
    }

    private void stateSegments(DicomSeries source, Released series, CaseStatements statements) {
        int number = 0;
        for (DicomSeries.Segment segment : source.segments()) {
            Released name = names.part(series, "segment", ++number);
            statements.type(name, Imaging.Segmentation).link(name, Imaging.series, series);
            codedConcept(segment.category(), statements, "segmentation-category")
                    .ifPresent(node -> statements.value(name, Imaging.category, gate.concept(node)));
            codedConcept(segment.type(), statements, "segmentation-type", "body-region")
                    .ifPresent(node -> statements.value(name, Imaging.type, gate.concept(node)));
            for (DicomSeries.Code region : segment.anatomy()) {
                codedConcept(region, statements, "body-region")
                        .ifPresent(node -> statements.value(name, Imaging.anatomy, gate.concept(node)));
            }
            stateAlgorithm(segment.algorithmType(), name, statements);
        }
    }

    private void stateAlgorithm(@Nullable String type, Released segment, CaseStatements statements) {
        for (String notation : present(type)) {
            ontology.codeList("algorithm-type").concepts().values().stream()
                    .filter(concept -> concept.notation().equals(notation.strip()))
                    .forEach(concept -> statements.value(segment, Imaging.algorithmType, gate.concept(concept.iri())));
        }
    }

    /** The concepts that the texts mean; texts that no row knows are counted and reported, never guessed. */
    private Map<Node, TermMatch.Kind> concepts(String map, Collection<String> texts, CaseStatements statements) {
        Map<Node, TermMatch.Kind> found = new LinkedHashMap<>();
        for (String text : texts) {
            TermMatch match = ontology.termMap(map).match(text);
            match.concept().ifPresent(concept -> found.putIfAbsent(concept, match.kind()));
            if (match.concept().isEmpty() && !text.isBlank()) {
                intake.unmapped(map, text);
                statements.withheld(gate.withhold(Reason.UNMAPPED));
            }
        }
        return found;
    }

    private Optional<Node> codedConcept(
            DicomSeries.@Nullable Code code, CaseStatements statements, String... codeLists) {
        Optional<Node> found = coded.concept(code, codeLists);
        if (found.isEmpty() && code != null) {
            intake.unmapped(
                    codeLists[0], code.scheme() + " " + (code.meaning().isBlank() ? code.value() : code.meaning()));
            statements.withheld(gate.withhold(Reason.UNMAPPED));
        }
        return found;
    }

    private static Node matchKind(TermMatch.Kind kind) {
        return MATCH_KINDS.getOrDefault(kind, Imaging.unmapped);
    }

    private static List<String> present(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }
}
