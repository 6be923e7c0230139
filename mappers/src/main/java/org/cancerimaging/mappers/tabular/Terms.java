package org.cancerimaging.mappers.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Reason;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.TermMatch;

/** Looks up texts in term maps and code lists, each text once. */
final class Terms {

    private static final int KEPT = 50_000;

    private final Ontology ontology;
    private final DisclosureGate gate;
    private final Intake intake;
    private final Map<String, Map<String, TermMatch>> matches = new HashMap<>();
    private final Map<String, Map<String, Node>> notations = new HashMap<>();

    Terms(Ontology ontology, DisclosureGate gate, Intake intake) {
        this.ontology = ontology;
        this.gate = gate;
        this.intake = intake;
    }

    TermMatch match(String map, String text) {
        Map<String, TermMatch> kept = matches.computeIfAbsent(map, any -> new HashMap<>());
        TermMatch known = kept.get(text);
        if (known != null) {
            return known;
        }
        TermMatch match = ontology.termMap(map).match(text);
        if (kept.size() < KEPT) {
            kept.put(text, match);
        }
        return match;
    }

    /** The concept of a code list with a notation, in any case of letters. */
    Optional<Node> notation(String codeList, String notation) {
        Map<String, Node> known = notations.computeIfAbsent(codeList, this::notations);
        return Optional.ofNullable(known.get(notation.strip().toLowerCase(Locale.ROOT)));
    }

    private Map<String, Node> notations(String codeList) {
        Map<String, Node> notations = new HashMap<>();
        ontology.codeList(codeList)
                .concepts()
                .values()
                .forEach(concept -> notations.put(concept.notation().toLowerCase(Locale.ROOT), concept.iri()));
        return notations;
    }

    Draft draft(RowValues values) {
        return new Draft(values);
    }

    /** The look-ups of one row. What is unmapped is told only when the row is kept. */
    final class Draft {
        private final RowValues values;
        private final List<Runnable> told = new ArrayList<>();

        private Draft(RowValues values) {
            this.values = values;
        }

        /** The concept that a term map knows for a target's text. */
        Optional<Node> term(String map, String target, CaseStatements statements) {
            Optional<String> text = values.text(target);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            TermMatch found = match(map, text.get());
            if (found.concept().isEmpty()) {
                unmapped(map, text.get(), statements);
            } else {
                told.add(() -> intake.mapped(map, text.get(), found));
            }
            return found.concept();
        }

        /** The same for a text that need not mean any concept of the map. */
        Optional<Node> hint(String map, String target) {
            Optional<String> text = values.text(target);
            Optional<TermMatch> found = text.map(some -> match(map, some))
                    .filter(match -> match.concept().isPresent());
            found.ifPresent(match -> told.add(() -> intake.mapped(map, text.orElseThrow(), match)));
            return found.flatMap(TermMatch::concept);
        }

        /** The concept of a code list whose notation the text is. */
        Optional<Node> notation(String codeList, String text, CaseStatements statements) {
            Optional<Node> found = Terms.this.notation(codeList, text);
            found.ifPresentOrElse(
                    concept -> mapped(codeList, text, concept), () -> unmapped(codeList, text, statements));
            return found;
        }

        /** The concept of a code list whose notation the text holds. */
        void mapped(String codeList, String text, Node concept) {
            TermMatch match = new TermMatch(concept, TermMatch.Kind.EXACT, codeList + ": notation");
            told.add(() -> intake.mapped(codeList, text, match));
        }

        void unmapped(String vocabulary, String text, CaseStatements statements) {
            statements.withheld(gate.withhold(Reason.UNMAPPED));
            told.add(() -> intake.unmapped(vocabulary, text));
        }

        void finish() {
            told.forEach(Runnable::run);
        }
    }
}
