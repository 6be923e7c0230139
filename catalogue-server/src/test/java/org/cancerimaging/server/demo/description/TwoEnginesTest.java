package org.cancerimaging.server.demo.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.cancerimaging.shapes.Finding;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our shapes mean the same to an engine that we do not ship (Jena SHACL), on whole and on spoilt descriptions. */
final class TwoEnginesTest {

    private static final Validator VALIDATOR = Validator.create();
    private static final ShaclValidator OTHER = ShaclValidator.get();
    private static final List<Description> ALL = Descriptions.all("http://localhost:8080/");

    @ParameterizedTest
    @EnumSource(names = {"DCAT_AP", "HEALTHDCAT_AP", "EUCAIM"})
    void bothFindTheSame(Profile profile) {
        long seed = System.nanoTime();
        System.out.println("TwoEnginesTest seed " + seed);
        Random random = new Random(seed);
        Shapes shapes = Shapes.parse(profile.shapes());
        int findings = 0;
        for (Description description : ALL) {
            Graph graph = Faults.graph(description);
            assertEquals(others(shapes, graph), ours(graph, profile), description.dataset());
            for (int fault = 0; fault < 3; fault++) {
                Graph spoilt = Faults.in(description, random);
                List<String> found = ours(spoilt, profile);
                assertEquals(others(shapes, spoilt), found, () -> "seed " + seed + " " + description.dataset());
                findings += found.size();
            }
        }
        assertTrue(findings > 0, "the faults are faults");
    }

    private static List<String> ours(Graph graph, Profile profile) {
        return VALIDATOR.validate(graph, profile).findings().stream()
                .map(TwoEnginesTest::line)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> others(Shapes shapes, Graph graph) {
        return OTHER.validate(shapes, graph).getEntries().stream()
                .map(TwoEnginesTest::line)
                .distinct()
                .sorted()
                .toList();
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding.focus() + " " + finding.message();
    }

    private static String line(ReportEntry entry) {
        Severity severity = entry.severity();
        String name = severity.equals(Severity.Violation)
                ? "VIOLATION"
                : severity.equals(Severity.Warning) ? "WARNING" : "INFO";
        return name + " " + entry.focusNode() + " " + entry.message();
    }
}
