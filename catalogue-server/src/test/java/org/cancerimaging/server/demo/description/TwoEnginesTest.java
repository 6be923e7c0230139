package org.cancerimaging.server.demo.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.Shapes;
import org.cancerimaging.shapes.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our shapes mean the same to an engine that we do not ship (Jena SHACL), on whole and on spoilt descriptions. */
final class TwoEnginesTest {

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
            assertEquals(TwoEngines.others(graph, shapes), TwoEngines.ours(graph, profile), description.dataset());
            for (int fault = 0; fault < 3; fault++) {
                Graph spoilt = Faults.in(description, random);
                List<String> found = TwoEngines.ours(spoilt, profile);
                assertEquals(
                        TwoEngines.others(spoilt, shapes), found, () -> "seed " + seed + " " + description.dataset());
                findings += found.size();
            }
        }
        assertTrue(findings > 0, "the faults are faults");
    }
}
