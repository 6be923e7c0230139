package org.cancerimaging.mappers.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.cancerimaging.mappers.describe.DescribeFile;
import org.cancerimaging.ontology.Eucaim;
import org.cancerimaging.ontology.HealthDcat;

/**
 * Tells, before anybody validates, what a description lacks of what its profiles demand, by the keys of the description
 * file. What is always there is not looked for; a test holds this against the shapes.
 */
final class StillNeeded {

    private static final Map<Node, String> BOTH =
            Map.of(HealthDcat.hdab, "hdab.name with hdab.email or hdab.homepage (health data access body)");
    private static final Map<Node, String> EUCAIM = eucaim();

    private StillNeeded() {}

    /** A line for each profile that is not complete yet; none when all are. */
    static List<String> lines(Node dataset, List<Triple> description, DescribeFile said) {
        Set<Node> there = description.stream()
                .filter(triple -> triple.getSubject().equals(dataset))
                .map(Triple::getPredicate)
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        List<String> eucaim = missing(BOTH, there);
        if (!said.has("access.condition")) {
            eucaim.add("access.condition (DOWNLOAD, IN_SITU_PROCESSING or REMOTE_PROCESSING)");
        }
        eucaim.addAll(missing(EUCAIM, there));
        line("eucaim", eucaim, lines);
        line("healthdcat-ap", missing(BOTH, there), lines);
        return lines;
    }

    private static List<String> missing(Map<Node, String> advice, Set<Node> there) {
        List<String> missing = new ArrayList<>();
        advice.forEach((property, key) -> {
            if (!there.contains(property)) {
                missing.add(key);
            }
        });
        return missing;
    }

    private static void line(String profile, List<String> missing, List<String> lines) {
        if (!missing.isEmpty()) {
            lines.add("still needed for " + profile + ": " + String.join(", ", missing));
        }
    }

    private static Map<Node, String> eucaim() {
        Map<Node, String> advice = new LinkedHashMap<>();
        advice.put(Eucaim.hasCondition, "condition (or map a table that tells it)");
        advice.put(Eucaim.hasImageModality, "modality (or map images)");
        advice.put(Eucaim.hasImageBodyPart, "body-part (or map images that tell it)");
        advice.put(Eucaim.hasEquipmentManufacturer, "manufacturer (or map images that tell it)");
        advice.put(Eucaim.hasBirthSex, "sex (or map people)");
        advice.put(HealthDcat.numberOfUniqueIndividuals, "ten people or more (fewer are not counted)");
        advice.put(HealthDcat.numberOfRecords, "ten imaging studies or more (fewer are not counted)");
        return advice;
    }
}
