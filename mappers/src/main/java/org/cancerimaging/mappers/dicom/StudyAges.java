package org.cancerimaging.mappers.dicom;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.privacy.Age;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Reason;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.Imaging;

/** States the ages of one person at the studies: as the files tell them, else from birth date and study date. */
final class StudyAges {

    private final DisclosureGate gate;
    private final boolean twoBirthDates;

    StudyAges(DisclosureGate gate, DicomCase one) {
        this.gate = gate;
        this.twoBirthDates = one.series().stream()
                        .map(member -> Age.date(member.source().birthDate()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** A birth date of which there are two is no evidence of any age. */
    void noteBirthDates(Released patient, CaseStatements statements, List<Issue> notes) {
        if (twoBirthDates) {
            statements.withheld(gate.withhold(Reason.CONTRADICTION));
            notes.add(MappingProblem.TWO_BIRTH_DATES.at(patient));
        }
    }

    /** What files tell may be off by a year, for they are made on different days; more is a contradiction. */
    void state(Released study, List<DicomSeries> members, CaseStatements statements, List<Issue> notes) {
        List<Integer> told = found(members.stream().map(source -> Age.ofAgeString(source.age())));
        List<Integer> counted = found(members.stream().map(this::counted));
        List<Integer> all = IntStream.concat(numbers(told), numbers(counted))
                .sorted()
                .boxed()
                .toList();
        if (!Age.agree(all)) {
            statements.withheld(gate.withhold(Reason.CONTRADICTION));
            notes.add(MappingProblem.AGE_CONTRADICTION.at(study));
        } else if (!all.isEmpty()) {
            int age = numbers(told).min().orElse(all.get(0));
            statements.value(study, Imaging.ageAtStudy, gate.age(age));
        } else if (members.stream().anyMatch(this::tellsAge)) {
            statements.withheld(gate.withhold(Reason.OUT_OF_RANGE));
            notes.add(MappingProblem.IMPOSSIBLE_AGE.at(study));
        }
    }

    private OptionalInt counted(DicomSeries source) {
        return dates(source)
                .map(dates -> Age.between(dates.get(0), dates.get(1)))
                .orElse(OptionalInt.empty());
    }

    private boolean tellsAge(DicomSeries source) {
        return dates(source).isPresent()
                || (source.age() != null && !source.age().isBlank());
    }

    private Optional<List<LocalDate>> dates(DicomSeries source) {
        LocalDate birth = Age.date(source.birthDate());
        LocalDate day = Age.date(source.studyDate());
        return twoBirthDates || birth == null || day == null ? Optional.empty() : Optional.of(List.of(birth, day));
    }

    private static List<Integer> found(Stream<OptionalInt> ages) {
        return ages.flatMapToInt(OptionalInt::stream).boxed().toList();
    }

    private static IntStream numbers(List<Integer> ages) {
        return ages.stream().mapToInt(Integer::intValue);
    }
}
