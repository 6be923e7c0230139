package org.cancerimaging.shapes;

import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.expr.RegexJava;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;
import org.jspecify.annotations.Nullable;
import org.topbraid.jenax.util.JenaUtil;
import org.topbraid.shacl.engine.Constraint;
import org.topbraid.shacl.validation.AbstractNativeConstraintExecutor;
import org.topbraid.shacl.validation.ConstraintExecutors;
import org.topbraid.shacl.validation.ValidationEngine;
import org.topbraid.shacl.vocabulary.SH;

/**
 * Runs sh:pattern (SHACL §4.4.3) inside TopBraid, wherever it stands, with an end: TopBraid's own goes through a value
 * as often as the expression likes.
 */
final class PatientPattern extends AbstractNativeConstraintExecutor {

    private final String regex;
    private final Pattern pattern;

    private PatientPattern(Constraint constraint) {
        Resource shape = constraint.getShapeResource();
        this.regex = Objects.requireNonNull(JenaUtil.getStringProperty(shape, SH.pattern), "sh:pattern");
        this.pattern = pattern(regex, JenaUtil.getStringProperty(shape, SH.flags));
    }

    /** Puts it in the place of TopBraid's own, for the whole program; may be called again. */
    static void install() {
        ConstraintExecutors.get().addSpecialExecutor(SH.PatternConstraintComponent, PatientPattern::new);
    }

    /** The expression with its flags; {@code q} takes it as plain text. */
    static Pattern pattern(String regex, @Nullable String flags) {
        String form = flags != null && flags.contains("q") ? Pattern.quote(regex) : regex;
        return Pattern.compile(form, RegexJava.makeMask(flags));
    }

    @Override
    public void executeConstraint(Constraint constraint, ValidationEngine engine, Collection<RDFNode> focusNodes) {
        for (RDFNode focus : focusNodes) {
            for (RDFNode value : engine.getValueNodes(constraint, focus)) {
                if (value.isAnon()) {
                    engine.createValidationResult(constraint, focus, value, () -> "A blank node has no text");
                } else if (!matches(value)) {
                    engine.createValidationResult(
                            constraint, focus, value, () -> "Value does not match pattern \"" + regex + "\"");
                }
            }
            engine.checkCanceled();
        }
    }

    private boolean matches(RDFNode value) {
        return pattern.matcher(new PatientText(NodeFunctions.str(value.asNode())))
                .find();
    }
}
