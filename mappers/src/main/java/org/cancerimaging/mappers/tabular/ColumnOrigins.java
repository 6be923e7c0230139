package org.cancerimaging.mappers.tabular;

import java.util.List;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.ontology.Imaging;

/** Tells which column of a table fills which property, by what {@link RowMapping} and {@link TumourDetails} make of it. */
final class ColumnOrigins {

    private final TablePlan plan;
    private final Intake intake;
    private final String file;

    ColumnOrigins(TablePlan plan, Intake intake, String file) {
        this.plan = plan;
        this.intake = intake;
        this.file = file;
    }

    void tell() {
        tell(Target.SEX, "case", Imaging.birthSex);
        tell(Target.CONDITION, "condition", Imaging.condition);
        tell(Target.TOPOGRAPHY, "condition", Imaging.topography);
        if (!plan.slots().containsKey(Target.CONDITION)) {
            tell(Target.TOPOGRAPHY, "condition", Imaging.condition);
        }
        tell(Target.MORPHOLOGY, "condition", Imaging.morphology);
        tell(Target.LATERALITY, "condition", Imaging.laterality);
        tell(Target.AGE, "condition", Imaging.ageAtDiagnosis);
        if (plan.slots().containsKey(Target.DATE)) {
            tell(Target.BIRTH_DATE, "condition", Imaging.ageAtDiagnosis);
        }
        number("stage", Target.STAGES, Imaging.stageType, Imaging.stageValue);
        for (int stage = 1; stage <= Target.STAGES.size(); stage++) {
            tell(Target.STAGING_SYSTEM, "stage/" + stage, Imaging.stagingSystem);
        }
        number("grade", List.copyOf(Target.GRADES.keySet()), Imaging.gradingSystem, Imaging.gradeValue);
        number("marker", plan.markers(), Imaging.marker, Imaging.markerValue, Imaging.markerUnit);
        number("treatment", plan.treatments(), Imaging.treatmentKind, Imaging.startOffsetDays);
    }

    /** Things are numbered by the place of their target. */
    private void number(String kind, List<String> targets, Node... properties) {
        for (int place = 0; place < targets.size(); place++) {
            tell(targets.get(place), kind + "/" + (place + 1), properties);
        }
    }

    private void tell(String target, String thing, Node... properties) {
        TablePlan.Slot slot = plan.slots().get(target);
        if (slot == null) {
            return;
        }
        String column = slot.rule().column();
        String part = column.isEmpty() ? "constant of the mapping file" : "column " + column;
        for (Node property : properties) {
            intake.fills(file, thing, property, part);
        }
    }
}
