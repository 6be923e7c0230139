package org.cancerimaging.shapes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Tells which findings go away by themselves when another one is mended, so that people are told once.
 *
 * <p>Text where a node belongs is such a cause: it has no name and no type either, and several profiles object to it. So
 * is a value that is not on a list: what else is asked of it, the values of the list have.
 */
final class Consequences {

    private static final Pattern WANTS_NODE = Pattern.compile("^\\S+\\s+[<\\[]");

    /** The shortest list of values first: it has the most exact advice. */
    private static final Comparator<Finding> BEST =
            Comparator.comparingInt(finding -> finding.advice().allowedTotal() == 0
                    ? Integer.MAX_VALUE
                    : finding.advice().allowedTotal());

    private final Set<Finding> consequences = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Finding, Set<String>> shapes = new IdentityHashMap<>();

    private Consequences() {}

    static Consequences in(List<Finding> findings) {
        Consequences consequences = new Consequences();
        Map<Node, Finding> texts = new HashMap<>();
        for (List<Finding> same : aboutTheSame(findings)) {
            Finding main = same.stream().min(BEST).orElseThrow();
            same.stream()
                    .filter(other -> !other.equals(main) && goesWith(other, main))
                    .forEach(other -> consequences.add(other, main));
            if (!main.focus().isLiteral()) {
                texts.putIfAbsent(Objects.requireNonNull(main.value()), main);
            }
        }
        findings.stream()
                .filter(finding -> finding.focus().isLiteral() && texts.containsKey(finding.focus()))
                .forEach(finding -> consequences.add(finding, Objects.requireNonNull(texts.get(finding.focus()))));
        return consequences;
    }

    private void add(Finding consequence, Finding cause) {
        consequences.add(consequence);
        shapes.computeIfAbsent(cause, any -> new TreeSet<>()).add(consequence.shape());
    }

    /** Whether mending another finding mends this one. */
    boolean contain(Finding finding) {
        return consequences.contains(finding);
    }

    /** The shapes that find nothing any more when these are mended, in order of name. */
    Set<String> shapesOf(List<Finding> mended) {
        Set<String> all = new TreeSet<>();
        mended.forEach(finding -> all.addAll(shapes.getOrDefault(finding, Set.of())));
        return all;
    }

    private static Iterable<List<Finding>> aboutTheSame(List<Finding> findings) {
        Map<Statement, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.path() != null && finding.value() != null) {
                Statement statement =
                        new Statement(finding.severity(), finding.focus(), finding.path(), finding.value());
                groups.computeIfAbsent(statement, any -> new ArrayList<>(1)).add(finding);
            }
        }
        return groups.values();
    }

    private static boolean goesWith(Finding other, Finding main) {
        boolean bothWantNode = Objects.requireNonNull(main.value()).isLiteral() && wantsNode(main) && wantsNode(other);
        return bothWantNode || (main.advice().allowedTotal() > 0 && isWider(other.advice(), main.advice()));
    }

    private static boolean isWider(Advice other, Advice main) {
        boolean isWhole = other.allowedTotal() == other.allowed().size();
        return other.allowedTotal() == 0 || !isWhole || other.allowed().containsAll(main.allowed());
    }

    private static boolean wantsNode(Finding finding) {
        return WANTS_NODE.matcher(finding.advice().snippet()).find();
    }

    private record Statement(
            Severity severity,
            Node focus,
            @Nullable String path,
            @Nullable Node value) {}
}
