package org.cancerimaging.mappers.tabular;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Range;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.Imaging;
import org.jspecify.annotations.Nullable;

/** States stage, grade, markers and treatments of a row. */
final class TumourDetails {

    private static final Pattern STAGE = Pattern.compile("(?i)(?:stage|stadium|stadio|stade)?\\s*([cp]?)([TNM]?)(.+)");
    private static final Pattern SUM = Pattern.compile("\\s*([1-5])\\s*\\+\\s*([1-5])\\s*");
    private static final Range GRADE = new Range(1, 10, 0);
    private static final Range MARKER = new Range(0, 1_000_000, 3);
    private static final Range PERCENT = new Range(0, 100, 1);

    private final Terms terms;
    private final TablePlan plan;
    private final CaseNames names;
    private final DisclosureGate gate;

    TumourDetails(Terms terms, TablePlan plan, CaseNames names, DisclosureGate gate) {
        this.terms = terms;
        this.plan = plan;
        this.names = names;
        this.gate = gate;
    }

    /** States stage, grade and markers; whether there were any. */
    boolean state(RowValues values, Terms.Draft draft, Released patient, Released condition, CaseStatements facts) {
        int before = facts.list().size();
        int number = 0;
        for (String target : Target.STAGES) {
            stateStage(values, draft, target, patient, names.part(condition, "stage", ++number), facts);
        }
        number = 0;
        for (String target : Target.GRADES.keySet()) {
            stateGrade(values, target, patient, names.part(condition, "grade", ++number), facts);
        }
        number = 0;
        for (String target : plan.markers()) {
            stateMarker(values, draft, target, patient, names.part(condition, "marker", ++number), facts);
        }
        return facts.list().size() > before;
    }

    /** States treatments with the days from the diagnosis; whether there were any. */
    boolean stateTreatments(
            RowValues values,
            Released patient,
            Released condition,
            @Nullable LocalDate diagnosis,
            CaseStatements facts,
            Consumer<String> withoutDiagnosis) {
        int before = facts.list().size();
        int number = 0;
        for (String target : plan.treatments()) {
            Released treatment = names.part(condition, "treatment", ++number);
            LocalDate start = values.date(target);
            if (start != null) {
                String kind = target.substring(Target.TREATMENT.length());
                facts.type(treatment, Imaging.Treatment).link(treatment, Imaging.patient, patient);
                facts.value(treatment, Imaging.treatmentKind, gate.concept(listed("treatment-kind", kind)));
                if (diagnosis == null) {
                    withoutDiagnosis.accept(target);
                } else {
                    facts.value(treatment, Imaging.startOffsetDays, gate.days(diagnosis, start));
                }
            }
        }
        return facts.list().size() > before;
    }

    /** {@code cT2b} is the clinical type of T and the value T2b; in a column for T, {@code 2b} is T2b as well. */
    private void stateStage(
            RowValues values,
            Terms.Draft draft,
            String target,
            Released patient,
            Released stage,
            CaseStatements facts) {
        Optional<String> text = values.text(target);
        Matcher matcher = STAGE.matcher(text.orElse(""));
        if (text.isEmpty() || !matcher.matches()) {
            return;
        }
        String letter = target.equals("stage.group") ? "" : target.substring(6).toUpperCase(Locale.ROOT);
        String prefix = matcher.group(1).toLowerCase(Locale.ROOT);
        boolean fits = matcher.group(2).isEmpty() || matcher.group(2).equalsIgnoreCase(letter);
        Optional<Node> value = fits ? terms.notation("stage", letter + matcher.group(3)) : Optional.empty();
        if (value.isEmpty()) {
            draft.unmapped("stage", text.get(), facts);
            return;
        }
        draft.mapped("stage", text.get(), value.get());
        facts.type(stage, Imaging.Stage).link(stage, Imaging.patient, patient);
        facts.value(
                stage,
                Imaging.stageType,
                gate.concept(listed("stage-type", prefix + (letter.isEmpty() ? "G" : letter))));
        facts.value(stage, Imaging.stageValue, gate.concept(value.get()));
        values.text(Target.STAGING_SYSTEM)
                .flatMap(system -> draft.notation("staging-system", system, facts))
                .ifPresent(system -> facts.value(stage, Imaging.stagingSystem, gate.concept(system)));
    }

    /** Gleason is a sum: {@code 3+4} is 7. */
    private void stateGrade(RowValues values, String target, Released patient, Released grade, CaseStatements facts) {
        Optional<String> text = values.text(target);
        if (text.isEmpty()) {
            return;
        }
        Matcher sum = SUM.matcher(text.get());
        Optional<Long> number = sum.matches()
                ? Optional.of(Long.parseLong(sum.group(1)) + Long.parseLong(sum.group(2)))
                : values.number(target).map(Number::longValue);
        number.ifPresent(value -> {
            if (!GRADE.holds(value)) {
                values.problem(TableProblem.OUT_OF_RANGE, target);
            }
            facts.type(grade, Imaging.Grade).link(grade, Imaging.patient, patient);
            String system = Target.GRADES.getOrDefault(target, "");
            facts.value(grade, Imaging.gradingSystem, gate.concept(listed("grading-system", system)));
            facts.value(grade, Imaging.gradeValue, gate.decimal(value, GRADE));
        });
    }

    private void stateMarker(
            RowValues values,
            Terms.Draft draft,
            String target,
            Released patient,
            Released marker,
            CaseStatements facts) {
        TablePlan.Slot slot = plan.slots().get(target);
        String unit = slot == null ? "" : slot.rule().unit();
        CaseStatements result = unit.isEmpty()
                ? codedResult(values, draft, target, marker)
                : measuredResult(values, target, unit, marker);
        if (!result.list().isEmpty()) {
            facts.type(marker, Imaging.TumourMarker).link(marker, Imaging.patient, patient);
            String name = target.substring(Target.MARKER.length());
            facts.value(marker, Imaging.marker, gate.concept(listed("tumour-marker", name)));
        }
        facts.addAll(result);
    }

    private CaseStatements codedResult(RowValues values, Terms.Draft draft, String target, Released marker) {
        CaseStatements result = new CaseStatements();
        values.text(target)
                .flatMap(text -> draft.notation("marker-result", text, result))
                .ifPresent(node -> result.value(marker, Imaging.markerValue, gate.concept(node)));
        return result;
    }

    private CaseStatements measuredResult(RowValues values, String target, String unit, Released marker) {
        CaseStatements result = new CaseStatements();
        Range range = unit.equals("%") ? PERCENT : MARKER;
        values.number(target).ifPresent(number -> {
            if (!range.holds(number.doubleValue())) {
                values.problem(TableProblem.OUT_OF_RANGE, target);
            }
            result.value(marker, Imaging.markerValue, gate.decimal(number.doubleValue(), range));
            result.value(marker, Imaging.markerUnit, gate.concept(listed("unit", unit)));
        });
        return result;
    }

    private Node listed(String codeList, String notation) {
        return terms.notation(codeList, notation)
                .orElseThrow(() -> new IllegalStateException("the code list " + codeList + " lacks a notation"));
    }
}
