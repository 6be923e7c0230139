package org.cancerimaging.shapes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.topbraid.jenax.util.JenaDatatypes;
import org.topbraid.jenax.util.JenaUtil;
import org.topbraid.shacl.engine.Constraint;
import org.topbraid.shacl.vocabulary.SH;

/** Makes quick tests of the simple core constraints (SHACL §4); of any other, a test that leaves it to TopBraid. */
final class QuickTests {

    private static final Map<Resource, BiFunction<Constraint, QuickShapes, QuickTest>> BY_COMPONENT = new HashMap<>();

    static {
        add(SH.MinCountConstraintComponent, value -> sized(value, true));
        add(SH.MaxCountConstraintComponent, value -> sized(value, false));
        add(SH.NodeKindConstraintComponent, value -> QuickValues.nodeKind(value.asNode()));
        add(SH.DatatypeConstraintComponent, value -> QuickValues.datatype(value.asNode()));
        add(SH.InConstraintComponent, QuickValues::in);
        add(SH.ClassConstraintComponent, value -> instance(value.asNode()));
        add(SH.HasValueConstraintComponent, value -> (focus, values) -> values.contains(value.asNode()));
        add(SH.UniqueLangConstraintComponent, QuickTests::uniqueLanguage);
        add(SH.MinLengthConstraintComponent, value -> atLeast(number(value)));
        add(SH.MaxLengthConstraintComponent, value -> atMost(number(value)));
        add(SH.MinInclusiveConstraintComponent, value -> QuickValues.compared(value.asNode(), c -> c <= 0));
        add(SH.MaxInclusiveConstraintComponent, value -> QuickValues.compared(value.asNode(), c -> c >= 0));
        add(SH.MinExclusiveConstraintComponent, value -> QuickValues.compared(value.asNode(), c -> c == Expr.CMP_LESS));
        add(
                SH.MaxExclusiveConstraintComponent,
                value -> QuickValues.compared(value.asNode(), c -> c == Expr.CMP_GREATER));
        BY_COMPONENT.put(SH.PatternConstraintComponent, (constraint, shapes) -> pattern(constraint));
        BY_COMPONENT.put(SH.ClosedConstraintComponent, QuickTests::closed);
        BY_COMPONENT.put(SH.OrConstraintComponent, (constraint, shapes) -> members(constraint, shapes, false));
        BY_COMPONENT.put(SH.AndConstraintComponent, (constraint, shapes) -> members(constraint, shapes, true));
        BY_COMPONENT.put(SH.NodeConstraintComponent, QuickTests::node);
        add(SH.LanguageInConstraintComponent, QuickValues::language);
        BY_COMPONENT.put(SH.QualifiedMinCountConstraintComponent, QuickTests::qualified);
        for (Resource valueByValue : List.of(SH.NotConstraintComponent, SH.XoneConstraintComponent)) {
            add(valueByValue, value -> QuickTest.WITHOUT_VALUES);
        }
    }

    private QuickTests() {}

    static QuickTest of(Constraint constraint, QuickShapes shapes) {
        BiFunction<Constraint, QuickShapes, QuickTest> known = BY_COMPONENT.get(constraint.getComponent());
        return known == null ? QuickTest.UNSURE : known.apply(constraint, shapes);
    }

    private static void add(Resource component, ByValue test) {
        BY_COMPONENT.put(component, (constraint, shapes) -> test.of(constraint.getParameterValue()));
    }

    private static QuickTest sized(RDFNode value, boolean least) {
        int limit = number(value);
        return least ? (focus, values) -> values.size() >= limit : (focus, values) -> values.size() <= limit;
    }

    private static QuickTest atLeast(int length) {
        return QuickValues.length(found -> found >= length);
    }

    private static QuickTest atMost(int length) {
        return QuickValues.length(found -> found <= length);
    }

    /** Only the class itself: what is an instance through a subclass, TopBraid finds out. */
    private static QuickTest instance(Node type) {
        return (focus, values) -> {
            for (Node value : values) {
                if (value.isLiteral() || !focus.data().contains(value, RDF.type.asNode(), type)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static QuickTest uniqueLanguage(RDFNode value) {
        return JenaDatatypes.TRUE.equals(value) ? (focus, values) -> differ(values) : (focus, values) -> true;
    }

    private static boolean differ(Collection<Node> values) {
        Set<String> seen = new HashSet<>();
        return values.stream()
                .filter(value ->
                        value.isLiteral() && !value.getLiteralLanguage().isEmpty())
                .allMatch(value -> seen.add(value.getLiteralLanguage().toLowerCase(Locale.ROOT)));
    }

    private static QuickTest pattern(Constraint constraint) {
        Resource shape = constraint.getShapeResource();
        String regex = JenaUtil.getStringProperty(shape, SH.pattern);
        @Nullable String flags = JenaUtil.getStringProperty(shape, SH.flags);
        return regex == null ? QuickTest.UNSURE : QuickValues.pattern(regex, flags);
    }

    private static QuickTest closed(Constraint constraint, QuickShapes shapes) {
        Resource shape = constraint.getShapeResource();
        if (!shape.hasProperty(SH.closed, JenaDatatypes.TRUE)) {
            return (focus, values) -> true;
        }
        Set<Node> known = new HashSet<>();
        RDFList ignored = JenaUtil.getListProperty(shape, SH.ignoredProperties);
        if (ignored != null) {
            ignored.iterator().forEachRemaining(property -> known.add(property.asNode()));
        }
        for (Resource property : JenaUtil.getResourceProperties(shape, SH.property)) {
            JenaUtil.getResourceProperties(property, SH.path).forEach(path -> known.add(path.asNode()));
        }
        boolean atNode = constraint.getShape().isNodeShape();
        boolean[] marked = marked(known, shapes.slots());
        return (focus, values) -> atNode ? focus.hasOnly(marked) : values.isEmpty();
    }

    private static boolean[] marked(Set<Node> properties, PropertySlots slots) {
        properties.forEach(slots::of);
        boolean[] marked = new boolean[slots.size()];
        properties.forEach(property -> marked[slots.of(property)] = true);
        return marked;
    }

    private static QuickTest members(Constraint constraint, QuickShapes shapes, boolean all) {
        List<QuickShape> members = constraint.getParameterValue().as(RDFList.class).asJavaList().stream()
                .map(member -> shapes.get(member.asNode()))
                .toList();
        List<Predicate<Node>> ofValues =
                members.stream().flatMap(member -> member.ofValue().stream()).toList();
        if (ofValues.size() == members.size()) {
            return QuickValues.every(value -> all
                    ? ofValues.stream().allMatch(member -> member.test(value))
                    : ofValues.stream().anyMatch(member -> member.test(value)));
        }
        return values(value -> all
                ? members.stream().allMatch(member -> member.conforms(value, Tally.NONE))
                : members.stream().anyMatch(member -> member.conforms(value, Tally.NONE)));
    }

    private static QuickTest node(Constraint constraint, QuickShapes shapes) {
        QuickShape shape = shapes.get(constraint.getParameterValue().asNode());
        return shape.ofValue()
                .map(QuickValues::every)
                .orElseGet(() -> values(value -> shape.conforms(value, Tally.NONE)));
    }

    /** Values that certainly conform are enough for the least number; sh:qualifiedValueShapesDisjoint is left out. */
    private static QuickTest qualified(Constraint constraint, QuickShapes shapes) {
        Resource shape = constraint.getShapeResource();
        Resource qualified = shape.getPropertyResourceValue(SH.qualifiedValueShape);
        if (qualified == null || shape.hasProperty(SH.qualifiedValueShapesDisjoint)) {
            return QuickTest.UNSURE;
        }
        QuickShape wanted = shapes.get(qualified.asNode());
        int least = shape.getRequiredProperty(SH.qualifiedMinCount).getInt();
        return (focus, values) -> values.stream()
                        .filter(value -> wanted.conforms(focus.of(value), Tally.NONE))
                        .limit(least)
                        .count()
                == least;
    }

    private static QuickTest values(Predicate<Description> good) {
        return (focus, values) -> {
            for (Node value : values) {
                if (!good.test(focus.of(value))) {
                    return false;
                }
            }
            return true;
        };
    }

    private static int number(RDFNode value) {
        return value.asLiteral().getInt();
    }

    private interface ByValue {
        QuickTest of(RDFNode value);
    }
}
