package org.cancerimaging.shapes;

import org.apache.jena.graph.Node;

/** Why a set of shapes is refused or stopped; codes from SHAPES-0101 on. */
final class Faults {

    private Faults() {}

    static ShapesException recursion(String shape) {
        return new ShapesException(
                "SHAPES-0101",
                shape,
                "The shape " + shape + " leads back to itself through sh:property, sh:node, sh:not, sh:and, sh:or, "
                        + "sh:xone or sh:qualifiedValueShape. SHACL 1.0 leaves recursion undefined (§3.4.3). "
                        + "Break the circle, for example with sh:class in place of sh:node.");
    }

    static ShapesException notRunnable(String reason) {
        return new ShapesException(
                "SHAPES-0102", "", "The shapes cannot be run: " + reason + " Correct the shapes graph.");
    }

    static ShapesException query(String shape, String reason) {
        return new ShapesException(
                "SHAPES-0103",
                shape,
                "A SPARQL query of the shape " + shape + " is not allowed here: " + reason
                        + " Ask only about the data that is checked.");
    }

    static ShapesException tooSlow(long seconds) {
        return new ShapesException(
                "SHAPES-0104",
                "",
                "The validation was stopped after " + seconds
                        + " seconds. Use fewer or simpler shapes, or check less data at a time.");
    }

    static ShapesException tooMany(long most) {
        return new ShapesException(
                "SHAPES-0108",
                "",
                "There are more than " + most
                        + " findings, as many as the memory holds. Mend what many datasets have in "
                        + "common first: check a few of them; or check the datasets in parts, or give more memory.");
    }

    static ShapesException pattern() {
        return new ShapesException(
                "SHAPES-0105",
                "",
                "A sh:pattern goes through a value too often, as expressions like (a+)+ do. "
                        + "Write the expression without repetition inside repetition.");
    }

    static ShapesException entailment(Node regime) {
        return new ShapesException(
                "SHAPES-0106",
                regime.toString(),
                "The shapes ask for the entailment " + regime + ", which is not supported here (SHACL §1.5). "
                        + "Leave sh:entailment out and submit data with the statements written out.");
    }

    static ShapesException tooDeep(String shape, int deepest) {
        return new ShapesException(
                "SHAPES-0107",
                shape,
                "Shapes are nested more than " + deepest + " deep at " + shape + ". Nest fewer shapes.");
    }
}
