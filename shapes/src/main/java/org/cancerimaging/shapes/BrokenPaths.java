package org.cancerimaging.shapes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.topbraid.shacl.vocabulary.SH;

/** Property shapes with several paths or one that is not well formed (SHACL §2.3.1). */
final class BrokenPaths {

    private static final int DEEPEST = 50;
    private static final List<Node> STEPS = List.of(
            SH.inversePath.asNode(), SH.zeroOrMorePath.asNode(), SH.oneOrMorePath.asNode(), SH.zeroOrOnePath.asNode());

    private BrokenPaths() {}

    static void repair(ShapeGraph shapes) {
        for (Triple triple : shapes.with(SH.path.asNode())) {
            if (!isPath(shapes, triple.getObject(), new HashSet<>(), DEEPEST)) {
                shapes.remove(
                        triple,
                        "SHAPES-0011",
                        "sh:path is not a path; the property shape is treated as one without path. "
                                + "Write an IRI, a list of IRIs or one of sh:inversePath, sh:alternativePath, "
                                + "sh:zeroOrMorePath, sh:oneOrMorePath, sh:zeroOrOnePath.");
            }
        }
        Set<Node> seen = new HashSet<>();
        for (Triple triple : shapes.with(SH.path.asNode())) {
            if (!seen.add(triple.getSubject())) {
                shapes.remove(
                        triple,
                        "SHAPES-0007",
                        "The property shape has more than one sh:path; only the first in alphabetical order is used. "
                                + "Make one property shape for each path.");
            }
        }
    }

    private static boolean isPath(ShapeGraph shapes, Node path, Set<Node> above, int depth) {
        if (path.isURI() && !path.equals(RDF.nil.asNode())) {
            return true;
        }
        if (!path.isBlank() || depth == 0 || above.contains(path)) {
            return false;
        }
        Set<Node> around = new HashSet<>(above);
        around.add(path);
        return parts(shapes, path)
                .map(parts ->
                        !parts.isEmpty() && parts.stream().allMatch(part -> isPath(shapes, part, around, depth - 1)))
                .findFirst()
                .orElse(false);
    }

    private static Stream<List<Node>> parts(ShapeGraph shapes, Node path) {
        if (shapes.has(path, RDF.first.asNode())) {
            return shapes.list(path).stream();
        }
        List<Node> alternatives = shapes.objects(path, SH.alternativePath.asNode());
        if (!alternatives.isEmpty()) {
            return alternatives.stream().limit(1).flatMap(list -> shapes.list(list).stream());
        }
        return STEPS.stream().map(step -> shapes.objects(path, step)).filter(found -> found.size() == 1);
    }
}
