package org.cancerimaging.server.demo.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Severity;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The invented descriptions under our own shapes: an example that breaks the rules would teach them wrongly. */
final class ProfilesTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final List<Description> ALL = Descriptions.all("http://localhost:8080/");

    @ParameterizedTest
    @EnumSource(names = {"DCAT_AP", "HEALTHDCAT_AP", "EUCAIM"})
    void noDescriptionHasAViolation(Profile profile) {
        for (Description description : ALL) {
            Graph graph =
                    RDFParser.fromString(description.turtle(), Lang.TURTLE).toGraph();
            List<String> violations = VALIDATOR.validate(graph, profile).findings().stream()
                    .filter(finding -> finding.severity() == Severity.VIOLATION)
                    .map(Finding::toString)
                    .toList();
            assertEquals(List.of(), violations, description.dataset());
        }
    }
}
