package org.cancerimaging.mappers.tabular;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.privacy.Age;
import org.jspecify.annotations.Nullable;

/** Reads the values of one row by their targets and gathers what is wrong with them. */
final class RowValues {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Map<String, TablePlan.Slot> slots;
    private final Set<String> missing;
    private final CsvRow row;
    private final String file;
    private final List<Issue> problems = new ArrayList<>();

    RowValues(TablePlan plan, CsvRow row, String file) {
        this.slots = plan.slots();
        this.missing = plan.missing();
        this.row = row;
        this.file = file;
    }

    /** What is wrong so far. */
    List<Issue> problems() {
        return problems;
    }

    void problem(TableProblem problem, String target) {
        problems.add(problem.inRow(file, row.number(), column(target)));
    }

    /** The text of a target after replacement; empty where there is none. */
    Optional<String> text(String target) {
        TablePlan.Slot slot = slots.get(target);
        if (slot == null) {
            return Optional.empty();
        }
        String raw = slot.place() < 0
                ? slot.rule().constant()
                : row.cells().get(slot.place()).strip();
        if (raw.isEmpty() || missing.contains(raw)) {
            return Optional.empty();
        }
        if (raw.chars().anyMatch(Character::isISOControl)) {
            problem(TableProblem.CONTROL_CHARACTER, target);
            return Optional.empty();
        }
        String replaced = slot.rule().values().getOrDefault(raw, raw);
        return replaced.isEmpty() ? Optional.empty() : Optional.of(replaced);
    }

    /** The date of a target; null where there is none. */
    @Nullable
    LocalDate date(String target) {
        TablePlan.Slot slot = slots.get(target);
        Optional<String> text = text(target);
        if (text.isEmpty() || slot == null || slot.rule().date() == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text.get(), slot.rule().date());
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException noDate) {
            // Told below, together with dates of impossible years.
        }
        problem(TableProblem.BAD_DATE, target);
        return null;
    }

    /** The number of a target; empty where there is none. */
    Optional<BigDecimal> number(String target) {
        return text(target).flatMap(text -> {
            TablePlan.Slot slot = slots.get(target);
            boolean comma = slot != null && slot.rule().decimal() == ',';
            String plain = comma ? text.replace('.', '?').replace(',', '.') : text;
            if (NUMBER.matcher(plain).matches()) {
                return Optional.of(new BigDecimal(plain));
            }
            problem(TableProblem.BAD_NUMBER, target);
            return Optional.empty();
        });
    }

    /** The age of a target in whole years. */
    OptionalInt age(String target) {
        Optional<BigDecimal> number = number(target);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt age = number.get().signum() < 0
                ? OptionalInt.empty()
                : Age.likely(number.get().intValue());
        if (age.isEmpty()) {
            problem(TableProblem.BAD_AGE, target);
        }
        return age;
    }

    /** The header of the column that fills a target. */
    String column(String target) {
        TablePlan.Slot slot = slots.get(target);
        return slot == null ? "" : slot.rule().column();
    }
}
