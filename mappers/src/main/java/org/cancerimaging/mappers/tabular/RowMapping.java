package org.cancerimaging.mappers.tabular;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.BirthSex;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.Mapping;
import org.cancerimaging.mappers.Site;
import org.cancerimaging.mappers.privacy.Age;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.CodeSystem;
import org.cancerimaging.mappers.privacy.Disclosure;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Reason;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** Maps one row: all of it, or nothing. */
final class RowMapping {

    private final TablePlan plan;
    private final Site site;
    private final Intake intake;
    private final String file;
    private final CaseNames names;
    private final DisclosureGate gate;
    private final Terms terms;
    private final TumourDetails details;
    private final PatientMemory memory = new PatientMemory();

    RowMapping(Ontology ontology, TablePlan plan, Site site, Intake intake, String file) {
        this.plan = plan;
        this.site = site;
        this.intake = intake;
        this.file = file;
        this.names = site.names();
        this.gate = new DisclosureGate(ontology);
        this.terms = new Terms(ontology, gate, intake);
        this.details = new TumourDetails(terms, plan, names, gate);
    }

    Mapping map(CsvRow row) {
        TableProblem broken = row.problem() != null ? row.problem() : wrongWidth(row);
        if (broken != null) {
            return new Mapping.Rejected(row.number(), List.of(broken.inRow(file, row.number(), "")));
        }
        RowValues values = new RowValues(plan, row, file);
        Optional<String> id = values.text(Target.PATIENT_ID);
        if (id.isEmpty()) {
            values.problem(TableProblem.NO_PATIENT_ID, Target.PATIENT_ID);
            return new Mapping.Rejected(row.number(), values.problems());
        }
        Released patient = names.patient(values.text(Target.ISSUER).orElse(null), id.get());
        return map(row, values, patient);
    }

    /** Nothing is remembered, counted or written before the whole row has proved right. */
    private Mapping map(CsvRow row, RowValues values, Released patient) {
        CaseStatements statements = new CaseStatements();
        List<Issue> notes = new ArrayList<>();
        Terms.Draft draft = terms.draft(values);
        boolean isNew = memory.isNew(patient);
        if (isNew) {
            statements.type(patient, Imaging.Patient);
            statements.link(patient, Imaging.inDataset, gate.dataset(site.datasetIri()));
        }
        Optional<Node> sex = sex(values, draft, patient, statements);
        int number = memory.of(patient).records() + 1;
        boolean clinical = stateTumour(row, values, draft, patient, number, statements, notes);
        if (!values.problems().isEmpty()) {
            memory.forget(patient, isNew);
            return new Mapping.Rejected(row.number(), values.problems());
        }
        tellRow(row, patient, isNew, sex.isPresent());
        if (clinical) {
            intake.readFrom(names.part(patient, "condition", number), null, row.number());
        }
        sex.ifPresent(memory.of(patient)::sex);
        memory.of(patient).records(clinical ? number : number - 1);
        draft.finish();
        return new Mapping.Mapped(statements, notes);
    }

    /** A patient stands in the first row about them, their sex in the first that tells it. */
    private void tellRow(CsvRow row, Released patient, boolean isNew, boolean tellsSex) {
        if (isNew) {
            intake.readFrom(patient, null, row.number());
        } else if (tellsSex && memory.of(patient).sex() == null) {
            intake.readFrom(patient, Imaging.birthSex, row.number());
        }
    }

    /** A row with another sex than one before may be somebody else's: it goes, and so does the patient's sex. */
    private Optional<Node> sex(RowValues values, Terms.Draft draft, Released patient, CaseStatements statements) {
        Optional<Node> told = draft.term("sex", Target.SEX, statements).filter(BirthSex::isTold);
        if (told.isPresent() && memory.of(patient).contradicts(told.get())) {
            values.problem(TableProblem.SEX_CONTRADICTION, Target.SEX);
        }
        return told;
    }

    /** The sexes of the patients; to be called after the last row, which may contradict the first. */
    Mapping sexes() {
        CaseStatements statements = new CaseStatements();
        memory.patients().forEach((patient, known) -> {
            Node sex = known.sex();
            if (known.isContradicted()) {
                statements.withheld(gate.withhold(Reason.CONTRADICTION));
            } else if (sex != null) {
                statements.value(patient, Imaging.birthSex, gate.concept(sex));
            }
        });
        return new Mapping.Mapped(statements, List.of());
    }

    private boolean stateTumour(
            CsvRow row,
            RowValues values,
            Terms.Draft draft,
            Released patient,
            int number,
            CaseStatements statements,
            List<Issue> notes) {
        Released condition = names.part(patient, "condition", number);
        CaseStatements facts = new CaseStatements();
        stateCondition(values, draft, condition, facts);
        LocalDate diagnosis = values.date(Target.DATE);
        stateAge(
                values,
                diagnosis,
                condition,
                facts,
                target -> notes.add(TableProblem.AGE_CONTRADICTION.note(
                        file, row.number(), values.column(target), "age left out")));
        boolean isCondition = !facts.list().isEmpty();
        if (isCondition) {
            statements.type(condition, Imaging.CancerCondition).link(condition, Imaging.patient, patient);
        }
        boolean more = details.state(values, draft, patient, condition, facts);
        more |= details.stateTreatments(
                values,
                patient,
                condition,
                diagnosis,
                facts,
                target -> notes.add(TableProblem.NO_DIAGNOSIS_DATE.note(
                        file, row.number(), values.column(target), "days left out")));
        statements.addAll(facts);
        return isCondition || more;
    }

    /** A topography tells the condition where no diagnosis does. */
    private void stateCondition(RowValues values, Terms.Draft draft, Released condition, CaseStatements facts) {
        Optional<Node> told = draft.term("condition", Target.CONDITION, facts);
        if (told.isEmpty() && values.text(Target.CONDITION).isEmpty()) {
            told = draft.hint("condition", Target.TOPOGRAPHY);
        }
        told.ifPresent(node -> facts.value(condition, Imaging.condition, gate.concept(node)));
        stateCode(values, Target.TOPOGRAPHY, CodeSystem.TOPOGRAPHY, condition, Imaging.topography, facts);
        stateCode(values, Target.MORPHOLOGY, CodeSystem.MORPHOLOGY, condition, Imaging.morphology, facts);
        draft.term("laterality", Target.LATERALITY, facts)
                .ifPresent(node -> facts.value(condition, Imaging.laterality, gate.concept(node)));
    }

    private void stateCode(
            RowValues values,
            String target,
            CodeSystem system,
            Released condition,
            Node property,
            CaseStatements facts) {
        values.text(target).ifPresent(text -> {
            Disclosure code = gate.code(system, text);
            facts.value(condition, property, code);
            if (code.outbound().isEmpty()) {
                values.problem(TableProblem.BAD_CODE, target);
            }
        });
    }

    private void stateAge(
            RowValues values,
            @Nullable LocalDate diagnosis,
            Released condition,
            CaseStatements facts,
            Consumer<String> contradicted) {
        OptionalInt told = values.age(Target.AGE);
        LocalDate birth = values.date(Target.BIRTH_DATE);
        OptionalInt counted = Age.between(birth, diagnosis);
        OptionalInt age = told.isPresent() ? told : counted;
        if (counted.isEmpty() && birth != null && diagnosis != null) {
            values.problem(TableProblem.BIRTH_AFTER_DIAGNOSIS, Target.BIRTH_DATE);
        } else if (!Age.agree(
                IntStream.concat(told.stream(), counted.stream()).boxed().toList())) {
            facts.withheld(gate.withhold(Reason.CONTRADICTION));
            contradicted.accept(Target.AGE);
            return;
        }
        age.ifPresent(years -> facts.value(condition, Imaging.ageAtDiagnosis, gate.age(years)));
    }

    private @Nullable TableProblem wrongWidth(CsvRow row) {
        if (row.cells().size() == plan.width()) {
            return null;
        }
        return row.cells().size() < plan.width() ? TableProblem.SHORT_ROW : TableProblem.LONG_ROW;
    }
}
