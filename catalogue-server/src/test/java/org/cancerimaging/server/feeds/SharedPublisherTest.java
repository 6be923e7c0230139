package org.cancerimaging.server.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCTerms;
import org.cancerimaging.server.RunningServer;
import org.junit.jupiter.api.Test;

/** Records of one publisher that disagree about it do not make the feed break DCAT-AP, which allows an agent one type. */
final class SharedPublisherTest {

    private static final Node PUBLISHER = NodeFactory.createURI("http://localhost:8080/provider/p1");

    @Test
    void aPublisherHasOneTypeInTheFeed() {
        try (RunningServer server = RunningServer.start()) {
            server.catalogue().publish("a", record("a", "hospital"));
            server.catalogue().publish("b", record("b", "registry"));
            Graph feed = RDFParser.fromString(server.get("/catalog.ttl").body(), Lang.TURTLE)
                    .toGraph();
            assertEquals(
                    1, feed.stream(PUBLISHER, DCTerms.type.asNode(), Node.ANY).count());
            for (String id : List.of("a", "b")) {
                Node dataset = NodeFactory.createURI("http://localhost:8080/dataset/" + id);
                assertEquals(
                        2, feed.stream(dataset, DCTerms.type.asNode(), Node.ANY).count(), "a dataset may have more");
                assertTrue(feed.contains(dataset, DCTerms.publisher.asNode(), PUBLISHER));
            }
        }
    }

    private static String record(String id, String type) {
        return """
            @prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
            <http://localhost:8080/dataset/%s> a dcat:Dataset ; dct:title "%s"@en ; dct:publisher <%s> ;
              dct:type <http://example.org/type/1> , <http://example.org/type/2> .
            <%s> a <http://xmlns.com/foaf/0.1/Agent> ; dct:type <http://example.org/type/%s> .
            """.formatted(id, id, PUBLISHER.getURI(), PUBLISHER.getURI(), type);
    }
}
