package org.cancerimaging.shapes;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;
import org.topbraid.shacl.arq.SHACLPaths;
import org.topbraid.shacl.validation.ValidationReport;
import org.topbraid.shacl.validation.ValidationResult;
import org.topbraid.shacl.vocabulary.SH;

/**
 * A finding without advice yet, together with what only advice and the SHACL report need.
 *
 * @param shape the shape as a node of the shapes graph
 * @param component IRI of the constraint component that failed (SHACL §3.6.2.7)
 * @param value the value that was found, also where findings may not repeat it
 */
record Result(
        Finding finding,
        Node shape,
        Node component,
        @Nullable Node value) {

    /** An order that depends on the data only: severity, focus, path, value, shape. */
    static final Comparator<Result> ORDER = Comparator.comparing(
                    (Result result) -> result.finding().severity())
            .thenComparing(result -> key(result.finding().focus()))
            .thenComparing(result -> text(result.finding().path()))
            .thenComparing(result -> key(result.finding().value()))
            .thenComparing(result -> result.finding().shape())
            .thenComparing(result -> result.component().getURI());

    /** All results of a report. */
    static List<Result> read(ValidationReport report, CompiledShapes shapes) {
        return report.results().stream().map(result -> read(result, shapes)).toList();
    }

    private static Result read(ValidationResult result, CompiledShapes shapes) {
        Node shape = result.getSourceShape().asNode();
        @Nullable Node value = node(result.getValue());
        Finding finding = new Finding(
                severity(result.getSeverity()),
                result.getFocusNode().asNode(),
                path(result.getPath()),
                shapes.showsValues() ? value : null,
                message(result),
                shapes.names().of(shape),
                shapes.section(shape));
        return new Result(finding, shape, result.getSourceConstraintComponent().asNode(), value);
    }

    static Severity severity(@Nullable Resource severity) {
        if (SH.Warning.equals(severity)) {
            return Severity.WARNING;
        }
        return SH.Info.equals(severity) ? Severity.INFO : Severity.VIOLATION;
    }

    static @Nullable String path(@Nullable Resource path) {
        if (path == null) {
            return null;
        }
        return path.isURIResource() ? path.getURI() : SHACLPaths.getPathString(path);
    }

    /** The English message of several languages, or one without language; the first in order of letters. */
    private static String message(ValidationResult result) {
        return result.getMessages().stream()
                .filter(RDFNode::isLiteral)
                .map(RDFNode::asLiteral)
                .min(Comparator.comparing(Result::foreign).thenComparing(Literal::getLexicalForm))
                .map(Literal::getLexicalForm)
                .orElse("");
    }

    private static boolean foreign(Literal message) {
        return !message.getLanguage().isEmpty() && !message.getLanguage().startsWith("en");
    }

    private static @Nullable Node node(@Nullable RDFNode node) {
        return node == null ? null : node.asNode();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Labels of blank nodes differ from run to run, so they do not count for the order. */
    private static String key(@Nullable Node node) {
        return node == null || node.isBlank() ? "" : node.toString();
    }
}
