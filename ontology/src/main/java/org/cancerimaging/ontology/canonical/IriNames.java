package org.cancerimaging.ontology.canonical;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** Names IRIs that are no terms: codes, entries of authority tables, media types. */
final class IriNames {

    private static final String TABLES = "/authority/";

    private final PrefixRules prefixes;
    private final Map<String, Rule> whole;
    private final Map<String, Rule> tables;

    IriNames(RuleTable rules) {
        prefixes = new PrefixRules(Stream.of(Rule.Kind.NAMESPACE, Rule.Kind.CURIE)
                .flatMap(kind -> rules.of(kind).stream())
                .toList());
        whole = rules.bySeen(Rule.Kind.IRI);
        tables = rules.of(Rule.Kind.TABLE).stream()
                .collect(Collectors.toMap(rule -> rule.seen().toLowerCase(Locale.ROOT), rule -> rule));
    }

    /** The node under its canonical name; other nodes than IRIs as they are. */
    Named name(Node node) {
        if (!node.isURI()) {
            return Named.asIs(node);
        }
        Named named = Named.asIs(node);
        // One alias may lead to another, e.g. a wrong scheme before a wrong table; each rule can apply but once.
        for (Named next = step(named); next != null; next = step(named)) {
            named = next;
        }
        return named;
    }

    /** Whether the last step was by a rule about codes, which says for certain what is meant, even as text. */
    static boolean isCode(Named named) {
        List<Step> steps = named.steps();
        return steps.stream().anyMatch(step -> step.rule().kind() == Rule.Kind.CURIE);
    }

    private @Nullable Named step(Named named) {
        String iri = named.node().getURI();
        Rule exact = whole.get(iri);
        if (exact != null) {
            return named.then(NodeFactory.createURI(exact.emitted()), exact.step());
        }
        Rule prefix = prefixes.find(iri);
        if (prefix != null) {
            String rest = iri.substring(prefix.seen().length());
            return named.then(NodeFactory.createURI(prefix.emitted() + rest), prefix.step());
        }
        return table(named, iri);
    }

    private @Nullable Named table(Named named, String iri) {
        int start = iri.indexOf(TABLES);
        int slash = start < 0 ? -1 : iri.indexOf('/', start + TABLES.length());
        Rule rule = slash < 0 ? null : tables.get(iri.substring(0, slash + 1).toLowerCase(Locale.ROOT));
        if (rule == null) {
            return null;
        }
        String code =
                iri.substring(slash + 1, iri.endsWith("/") ? Math.max(slash + 1, iri.length() - 1) : iri.length());
        String canonical = rule.emitted() + code.toUpperCase(Locale.ROOT);
        if (!rule.fits(code) || canonical.equals(iri)) {
            return null;
        }
        return named.then(
                NodeFactory.createURI(canonical),
                new Step(rule, rule.seen() + " (other case, or a slash behind)", rule.emitted()));
    }
}
