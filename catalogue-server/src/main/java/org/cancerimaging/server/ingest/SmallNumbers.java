package org.cancerimaging.server.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;
import org.cancerimaging.ontology.Imaging;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Severity;

/** The privacy gate of the catalogue: no number of people, studies or series from 1 to 9 gets into a public graph. */
final class SmallNumbers {

    /** Where the rule comes from, as the shape of its findings. */
    static final String SHAPE = "urn:cimo:gate:small-number";

    private static final BigDecimal THRESHOLD = BigDecimal.TEN;
    private static final Map<Node, String> NUMBERS = Map.of(
            HealthDcat.numberOfUniqueIndividuals, "the number of individuals",
            HealthDcat.numberOfRecords, "the number of records",
            Eucaim.nbrOfSegmentations, "the number of segmented studies",
            Imaging.count, "the count of an aggregate");

    private SmallNumbers() {}

    /** One violation per number that is too small. */
    static List<Finding> in(Graph graph) {
        return NUMBERS.keySet().stream()
                .flatMap(property -> graph.stream(Node.ANY, property, Node.ANY))
                .filter(triple -> isSmall(triple.getObject()))
                .flatMap(SmallNumbers::finding)
                .toList();
    }

    private static Stream<Finding> finding(Triple triple) {
        Node property = triple.getPredicate();
        return Stream.of(new Finding(
                Severity.VIOLATION,
                triple.getSubject(),
                property.getURI(),
                null,
                "Here " + NUMBERS.getOrDefault(property, "a number")
                        + " is between 1 and 9, which may point to a person. Leave it out.",
                SHAPE,
                "https://w3id.org/cancer-imaging/ontology#threshold"));
    }

    private static boolean isSmall(Node number) {
        if (!number.isLiteral()) {
            return false;
        }
        try {
            BigDecimal value = new BigDecimal(number.getLiteralLexicalForm().strip());
            return value.signum() > 0 && value.compareTo(THRESHOLD) < 0;
        } catch (NumberFormatException notANumber) {
            // The shapes say so, with the property's name.
            return false;
        }
    }
}
