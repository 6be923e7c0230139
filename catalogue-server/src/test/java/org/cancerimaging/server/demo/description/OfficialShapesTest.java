package org.cancerimaging.server.demo.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Severity;
import org.cancerimaging.shapes.Validator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The invented descriptions by the official shapes of DCAT-AP. */
@Tag("real-data")
final class OfficialShapesTest {

    @Test
    void noDescriptionViolatesDcatAp() {
        assertEquals(List.of(), OfficialShapes.violations(all()));
    }

    @Test
    void theEngineFindsWhatIsWrong() {
        Graph broken = all();
        broken.remove(Node.ANY, DCTerms.description.asNode(), Node.ANY);
        assertEquals(40, OfficialShapes.violations(broken).size());
    }

    /** Of a record that is spoilt at random, ours say no less and no more. */
    @Test
    void ourShapesFindTheSame() {
        long seed = System.nanoTime();
        System.out.println("OfficialShapesTest seed " + seed);
        Random random = new Random(seed);
        List<Graph> records = Descriptions.all("http://localhost:8080/").stream()
                .flatMap(description ->
                        Stream.generate(() -> Faults.in(description, random)).limit(5))
                .toList();
        Set<String> found = OfficialShapes.places(records);
        assertTrue(found.size() > 50, found::toString);
        assertEquals(String.join("\n", found), String.join("\n", ours(records)), "seed " + seed);
    }

    private static Set<String> ours(List<Graph> records) {
        Validator validator = Validator.create();
        return records.stream()
                .flatMap(record -> validator.validate(record, Profile.DCAT_AP).findings().stream())
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .map(finding -> finding.focus() + " <" + finding.path() + ">")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Graph all() {
        Graph all = GraphFactory.createDefaultGraph();
        Descriptions.all("http://localhost:8080/")
                .forEach(description ->
                        RDFParser.fromString(description.turtle(), Lang.TURTLE).parse(all));
        return all;
    }
}
