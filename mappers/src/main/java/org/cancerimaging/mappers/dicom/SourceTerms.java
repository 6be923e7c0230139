package org.cancerimaging.mappers.dicom;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Intake;
import org.cancerimaging.mappers.privacy.CaseStatements;
import org.cancerimaging.mappers.privacy.DisclosureGate;
import org.cancerimaging.mappers.privacy.Reason;
import org.cancerimaging.mappers.privacy.StandardCode;
import org.cancerimaging.ontology.Concept;
import org.cancerimaging.ontology.Ontology;
import org.cancerimaging.ontology.TermMatch;
import org.jspecify.annotations.Nullable;

/** Finds the concepts that texts, words and codes of files mean; what is unknown is counted and reported, never guessed. */
final class SourceTerms {

    private final Ontology ontology;
    private final DisclosureGate gate;
    private final Intake intake;
    private final CodedTerms coded;

    SourceTerms(Ontology ontology, DisclosureGate gate, Intake intake) {
        this.ontology = ontology;
        this.gate = gate;
        this.intake = intake;
        this.coded = new CodedTerms(ontology);
    }

    /** The concepts that the texts mean by a term map. */
    Map<Node, TermMatch.Kind> concepts(String map, Collection<String> texts, CaseStatements statements) {
        Map<Node, TermMatch.Kind> found = new LinkedHashMap<>();
        for (String text : texts) {
            TermMatch match = ontology.termMap(map).match(text);
            match.concept().ifPresent(concept -> {
                found.putIfAbsent(concept, match.kind());
                intake.mapped(map, text, match);
            });
            if (match.concept().isEmpty() && !text.isBlank()) {
                unknown(map, text, statements);
            }
        }
        return found;
    }

    /** The same for a text that people wrote freely: of one that is unknown, the reports have a token only. */
    Map<Node, TermMatch.Kind> freely(String map, String text, CaseStatements statements) {
        TermMatch match = ontology.termMap(map).matchWords(text);
        if (match.concept().isEmpty() && !text.isBlank()) {
            unknown(map, intake.identifying().token(text.strip()), statements);
        }
        if (match.concept().isPresent()) {
            boolean isTerm = match.kind() == TermMatch.Kind.EXACT || match.kind() == TermMatch.Kind.NORMALISED;
            intake.mapped(map, isTerm ? text : intake.identifying().token(text.strip()), match);
        }
        return match.concept().map(concept -> Map.of(concept, match.kind())).orElse(Map.of());
    }

    /** The concept of a code, out of the first of the lists that has it. The meaning of an unknown one is not told. */
    Optional<Node> coded(DicomSeries.@Nullable Code code, CaseStatements statements, String... codeLists) {
        TermMatch found = coded.match(code, codeLists);
        if (code != null && found.concept().isEmpty()) {
            unknown(codeLists[0], told(code), statements);
        } else if (code != null) {
            intake.mapped(codeLists[0], told(code), found);
        }
        return found.concept();
    }

    /** The same without a word about codes that no list has. */
    Optional<Node> quietly(DicomSeries.@Nullable Code code, String... codeLists) {
        return coded.concept(code, codeLists);
    }

    /** The concept of a word of the standard, which is the notation or a synonym of a concept of the list. */
    Optional<Node> word(String codeList, String word, CaseStatements statements) {
        String text = word.strip();
        Optional<Node> found = ontology.codeList(codeList).concepts().values().stream()
                .filter(concept ->
                        concept.notation().equals(text) || concept.synonyms().contains(text))
                .map(Concept::iri)
                .findFirst();
        found.ifPresent(concept -> intake.mapped(
                codeList, text, new TermMatch(concept, TermMatch.Kind.EXACT, codeList + ": notation or synonym")));
        if (found.isEmpty() && !text.isEmpty()) {
            unknown(codeList, intake.identifying().token(text), statements);
        }
        return found;
    }

    private String told(DicomSeries.Code code) {
        String text = code.scheme().strip() + " " + code.value().strip();
        return StandardCode.is(text)
                ? text
                : intake.identifying().token(text + " " + code.meaning().strip());
    }

    private void unknown(String vocabulary, String text, CaseStatements statements) {
        intake.unmapped(vocabulary, text);
        statements.withheld(gate.withhold(Reason.UNMAPPED));
    }
}
