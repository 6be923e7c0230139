package org.cancerimaging.shapes;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;
import org.topbraid.shacl.arq.SHACLPaths;
import org.topbraid.shacl.validation.ValidationResult;
import org.topbraid.shacl.vocabulary.SH;

/**
 * A finding together with what only the SHACL report needs.
 *
 * @param component IRI of the constraint component that failed (SHACL §3.6.2.7)
 */
record Result(Finding finding, Node component) {

    private static final Comparator<Result> ORDER = Comparator.comparing(
                    (Result result) -> result.finding().severity())
            .thenComparing(result -> key(result.finding().focus()))
            .thenComparing(result -> text(result.finding().path()))
            .thenComparing(result -> key(result.finding().value()))
            .thenComparing(result -> result.finding().shape())
            .thenComparing(result -> result.component().getURI());

    /** All results of a run in an order that depends on the data only. */
    static List<Result> read(org.topbraid.shacl.validation.ValidationReport report, CompiledShapes shapes) {
        return report.results().stream()
                .map(result -> read(result, shapes))
                .sorted(ORDER)
                .toList();
    }

    private static Result read(ValidationResult result, CompiledShapes shapes) {
        Node shape = result.getSourceShape().asNode();
        Finding finding = new Finding(
                severity(result.getSeverity()),
                result.getFocusNode().asNode(),
                path(result.getPath()),
                shapes.showsValues() ? node(result.getValue()) : null,
                result.getMessage(),
                shape.toString(),
                shapes.section(shape));
        return new Result(finding, result.getSourceConstraintComponent().asNode());
    }

    private static Severity severity(Resource severity) {
        if (SH.Warning.equals(severity)) {
            return Severity.WARNING;
        }
        return SH.Info.equals(severity) ? Severity.INFO : Severity.VIOLATION;
    }

    private static @Nullable String path(@Nullable Resource path) {
        if (path == null) {
            return null;
        }
        return path.isURIResource() ? path.getURI() : SHACLPaths.getPathString(path);
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
