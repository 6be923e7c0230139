package org.cancerimaging.server.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cancerimaging.mappers.outbound.Origins;
import org.cancerimaging.ontology.canonical.Canonical;
import org.cancerimaging.ontology.canonical.CanonicalNames;
import org.cancerimaging.server.rdf.Positions;
import org.cancerimaging.server.rdf.RdfFormat;
import org.cancerimaging.server.rdf.RdfReader;
import org.cancerimaging.server.rdf.RdfSource;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.ValidationReport;
import org.cancerimaging.shapes.Validator;

/** Reads documents and checks them. Thread-safe; stores nothing. */
public final class Validation {

    /** Nodes whose places are looked up; the findings beyond are told without. */
    private static final int MOST_PLACED = 20_000;

    private final Validator validator;
    private final CanonicalNames names;
    private final RdfReader reader;

    /**
     * Makes one; share it.
     *
     * @param names applied before checking, so that an alias of a term is no finding; each change is told as a note
     */
    public Validation(Validator validator, CanonicalNames names, RdfReader reader) {
        this.validator = validator;
        this.names = names;
        this.reader = reader;
    }

    /**
     * Checks one document.
     *
     * @param name how the outcome calls it
     * @param rules what to check against; empty picks by content, see {@link DefaultRules}
     * @throws org.cancerimaging.server.http.CatalogueException 400 or 413, with the place, when it cannot be read
     * @throws IOException when the source cannot be read
     */
    public Outcome check(String name, RdfSource source, RdfFormat format, List<Rules> rules) throws IOException {
        return check(name, source, format, rules, nodes -> Origins.NONE);
    }

    /**
     * Checks one document that a mapping wrote.
     *
     * @param name how the outcome calls it
     * @param rules what to check against; empty picks by content, see {@link DefaultRules}
     * @param traced where the statements about these nodes came from; asked once, for nodes with findings
     * @throws org.cancerimaging.server.http.CatalogueException 400 or 413, with the place, when it cannot be read
     * @throws IOException when the source cannot be read
     */
    public Outcome check(
            String name, RdfSource source, RdfFormat format, List<Rules> rules, Function<Set<Node>, Origins> traced)
            throws IOException {
        UUID seed = UUID.randomUUID();
        Canonical canonical = names.apply(reader.read(source, format, seed));
        Graph data = canonical.graph();
        List<Note> notes = canonical.renamings().stream()
                .map(renaming -> new Note("VALIDATE-0003", name, renaming.sentence()))
                .toList();
        List<Rules> chosen = rules.isEmpty() ? DefaultRules.of(data) : rules;
        if (chosen.isEmpty()) {
            return new Outcome(List.of(), List.of(DefaultRules.nothingFor(name)), List.of());
        }
        List<ValidationReport> reports = new ArrayList<>();
        for (Rules each : chosen) {
            reports.add(each.check(data, validator));
        }
        UnaryOperator<Triple> renaming = canonical.renamings().isEmpty() ? UnaryOperator.identity() : names.renamer();
        Set<Node> nodes = focusNodes(reports);
        Positions positions = reader.positions(source, format, seed, nodes, renaming);
        Origins origins = nodes.isEmpty() ? Origins.NONE : traced.apply(nodes);
        List<Checked> checked = new ArrayList<>();
        for (int index = 0; index < reports.size(); index++) {
            checked.add(new Checked(name, chosen.get(index), reports.get(index), positions, origins));
        }
        return new Outcome(checked, notes, List.of());
    }

    private static Set<Node> focusNodes(List<ValidationReport> reports) {
        return reports.stream()
                .flatMap(Validation::findings)
                .map(Finding::focus)
                .limit(MOST_PLACED)
                .collect(Collectors.toSet());
    }

    private static Stream<Finding> findings(ValidationReport report) {
        return report.findings().stream();
    }
}
