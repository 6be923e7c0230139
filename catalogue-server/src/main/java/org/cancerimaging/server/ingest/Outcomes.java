package org.cancerimaging.server.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cancerimaging.ontology.canonical.Canonical;
import org.cancerimaging.server.http.Fault;
import org.cancerimaging.server.store.Catalogue;
import org.cancerimaging.server.store.Revision;
import org.cancerimaging.server.store.State;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Severity;

/** Puts what was decided and committed into the words of the answer. */
final class Outcomes {

    private static final int MOST_RENAMINGS = 50;

    private final int maxFindings;

    Outcomes(int maxFindings) {
        this.maxFindings = maxFindings;
    }

    IngestOutcome of(
            String submission,
            Instant at,
            List<Decision> decisions,
            List<Revision> made,
            LayerSplit.Outcome split,
            Canonical named,
            Catalogue catalogue) {
        Map<String, Revision> byId = made.stream().collect(Collectors.toMap(Revision::id, Function.identity()));
        List<IngestOutcome.OfDataset> records = new ArrayList<>();
        for (Decision decision : decisions) {
            Revision own = byId.get(decision.id());
            long number = own != null
                    ? own.number()
                    : catalogue.newest(decision.id()).map(Revision::number).orElse(0L);
            records.add(record(decision, number, own != null));
        }
        return new IngestOutcome(submission, at.toString(), records, notes(split, named, decisions));
    }

    /**
     * Lets decisions pass that hold nothing back.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 422 with the findings of the others
     */
    void requirePublished(List<Decision> decisions) {
        List<Fault> findings = decisions.stream()
                .filter(decision -> decision.state() == State.HELD)
                .flatMap(decision -> lines(decision.verdict()))
                .filter(line -> line.severity().equals(Severity.VIOLATION.name()))
                .limit(maxFindings)
                .map(line -> new Fault(0, 0, line.profile() + ", " + line.focus() + ": " + line.message()))
                .toList();
        if (!findings.isEmpty()) {
            throw Refusal.findings(findings);
        }
    }

    /** The same answer to the same submission, sent again. */
    static IngestOutcome unchanged(IngestOutcome before) {
        return new IngestOutcome(
                before.submission(),
                before.at(),
                before.records().stream().map(Outcomes::unchanged).toList(),
                before.notes());
    }

    private static IngestOutcome.OfDataset unchanged(IngestOutcome.OfDataset record) {
        return new IngestOutcome.OfDataset(
                record.id(),
                record.iri(),
                record.state(),
                record.revision(),
                false,
                record.page(),
                record.violations(),
                record.warnings(),
                record.profiles(),
                record.findings());
    }

    private IngestOutcome.OfDataset record(Decision decision, long revision, boolean changed) {
        Verdict verdict = decision.verdict();
        return new IngestOutcome.OfDataset(
                decision.id(),
                decision.parts().dataset().getURI(),
                decision.state(),
                revision,
                changed,
                decision.state() == State.PUBLISHED ? "/dataset/" + decision.id() : null,
                verdict.holding(),
                verdict.count(Severity.WARNING),
                verdict.profiles().map(Outcomes::profile).toList(),
                lines(verdict).limit(maxFindings).toList());
    }

    private static IngestOutcome.OfProfile profile(Checked checked) {
        return new IngestOutcome.OfProfile(
                checked.profile().id(),
                checked.treatment(),
                checked.all().passed(),
                checked.all().applied(),
                checked.count(Severity.VIOLATION),
                checked.count(Severity.WARNING));
    }

    /** A profile repeats what the profile below it demands: each finding is listed once, by the first that has it. */
    private static Stream<IngestOutcome.Line> lines(Verdict verdict) {
        Map<Finding, String> first = new LinkedHashMap<>();
        verdict.gate().forEach(finding -> first.putIfAbsent(finding, "gate"));
        verdict.profiles()
                .sorted(Verdict.holdingFirst())
                .forEach(checked -> checked.findings()
                        .forEach(finding ->
                                first.putIfAbsent(finding, checked.profile().id())));
        return first.entrySet().stream().map(entry -> line(entry.getValue(), entry.getKey()));
    }

    private static IngestOutcome.Line line(String profile, Finding finding) {
        String focus = finding.focus().isURI() ? finding.focus().getURI() : "a node without a name";
        return new IngestOutcome.Line(
                profile, finding.severity().name(), focus, finding.path(), finding.message(), finding.section());
    }

    private static List<String> notes(LayerSplit.Outcome split, Canonical named, List<Decision> decisions) {
        List<String> notes = new ArrayList<>();
        if (split.unconnected() > 0) {
            notes.add(split.unconnected() + " nodes are not connected with any dataset and were not kept. "
                    + "Let a dataset lead to them, or leave them out.");
        }
        if (split.listings() > 0) {
            notes.add(split.listings()
                    + " catalogues or catalogue records were not kept: this catalogue writes its own.");
        }
        boolean casesDropped = decisions.stream()
                .anyMatch(decision -> decision.state() == State.HELD
                        && !decision.parts().cases().isEmpty());
        if (casesDropped) {
            notes.add("Patient-level data of held records were not kept. Send them again with the corrected record.");
        }
        named.renamings().stream().limit(MOST_RENAMINGS).forEach(renaming -> notes.add(renaming.sentence()));
        if (named.renamings().size() > MOST_RENAMINGS) {
            notes.add("and " + (named.renamings().size() - MOST_RENAMINGS) + " more kinds of names were renamed");
        }
        return notes;
    }
}
