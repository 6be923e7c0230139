package org.cancerimaging.server.demo.description;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
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

    private static Graph all() {
        Graph all = GraphFactory.createDefaultGraph();
        Descriptions.all("http://localhost:8080/")
                .forEach(description ->
                        RDFParser.fromString(description.turtle(), Lang.TURTLE).parse(all));
        return all;
    }
}
