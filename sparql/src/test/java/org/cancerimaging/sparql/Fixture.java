package org.cancerimaging.sparql;

import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/** Small stores for the tests. */
final class Fixture {

    static final QueryPolicy POLICY = new QueryPolicy(Duration.ofSeconds(10), 10_000, 100_000);

    private Fixture() {}

    /** The public store of a small catalogue; its default graph holds what all named graphs hold. */
    static DatasetGraph catalogue() {
        InputStream file = Objects.requireNonNull(Fixture.class.getResourceAsStream("/catalogue.trig"));
        DatasetGraph stored = RDFParser.source(file).lang(Lang.TRIG).toDatasetGraph();
        DatasetGraph all = DatasetGraphFactory.createTxnMem();
        all.executeWrite(() -> stored.find().forEachRemaining(quad -> {
            all.add(quad);
            all.add(Quad.defaultGraphIRI, quad.getSubject(), quad.getPredicate(), quad.getObject());
        }));
        return all;
    }

    /** Triples that make every join of two patterns a million rows. */
    static DatasetGraph thousandTriples() {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        data.executeWrite(() -> {
            for (int i = 0; i < 1_000; i++) {
                data.add(
                        Quad.defaultGraphIRI,
                        NodeFactory.createURI("urn:s:" + i),
                        NodeFactory.createURI("urn:p:" + i % 7),
                        NodeFactory.createURI("urn:s:" + (i + 1) % 1_000));
            }
        });
        return data;
    }
}
