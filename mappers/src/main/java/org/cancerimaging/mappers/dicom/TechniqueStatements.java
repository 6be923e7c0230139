package org.cancerimaging.mappers.dicom;

import java.util.List;
import java.util.SortedSet;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.Disclosure;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Range;
import org.cancerimaging.mappers.privacy.Released;
import org.jspecify.annotations.Nullable;

/** States how a series was acquired: the numbers of {@link Quantity}, the words of {@link DefinedTerm}, the codes. */
final class TechniqueStatements {

    private final SourceTerms terms;
    private final DisclosureGate gate;

    TechniqueStatements(SourceTerms terms, DisclosureGate gate) {
        this.terms = terms;
        this.gate = gate;
    }

    void state(DicomSeries.Details details, Released series, CaseStatements statements, List<Issue> notes) {
        details.quantities().forEach((quantity, values) -> stateNumbers(quantity, values, series, statements, notes));
        details.terms().forEach((term, words) -> words(term, words, series, statements));
        details.codes()
                .forEach((role, codes) -> codes.forEach(code -> terms.coded(code, statements, role.codeList())
                        .ifPresent(node -> statements.value(series, role.property(), gate.concept(node)))));
    }

    private void stateNumbers(
            Quantity quantity, List<Double> values, Released series, CaseStatements statements, List<Issue> notes) {
        Range range = quantity.range();
        List<Double> possible = values.stream().filter(range::holds).toList();
        if (possible.size() < values.size()) {
            notes.add(MappingProblem.IMPOSSIBLE_NUMBER.at(series, quantity.tag()));
        }
        if (quantity.least().equals(quantity.greatest())) {
            values.forEach(value -> statements.value(series, quantity.least(), decimal(quantity, value)));
        } else if (!possible.isEmpty()) {
            double greatest = possible.get(possible.size() - 1);
            statements.value(series, quantity.least(), decimal(quantity, possible.get(0)));
            statements.value(series, quantity.greatest(), decimal(quantity, greatest));
        }
    }

    private Disclosure decimal(Quantity quantity, double value) {
        return gate.decimal(value, quantity.range());
    }

    private void words(DefinedTerm term, SortedSet<String> found, Released series, CaseStatements statements) {
        for (String several : found) {
            for (String word : several.split("\\\\", -1)) {
                word(term.codeList(), term, word, series, statements);
            }
        }
    }

    private void word(
            @Nullable String codeList, DefinedTerm term, String word, Released series, CaseStatements statements) {
        if (codeList != null) {
            terms.word(codeList, word, statements)
                    .ifPresent(node -> statements.value(series, term.property(), gate.concept(node)));
        } else if (word.strip().equals("YES") || word.strip().equals("NO")) {
            statements.value(series, term.property(), gate.flag(word.strip().equals("YES")));
        }
    }
}
