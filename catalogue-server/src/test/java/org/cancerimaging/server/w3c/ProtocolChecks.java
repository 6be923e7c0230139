package org.cancerimaging.server.w3c;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;

/** Tests of the SPARQL 1.1 protocol. */
record ProtocolChecks(Suite suite, Peer peer) {

    Stream<Check> all() {
        return suite.cases("protocol/manifest.ttl").stream()
                .map(test -> new Check("SPARQL 1.1 protocol", test.name(), () -> run(test)));
    }

    private void run(W3cCase test) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        test.prepared()
                .forEach((name, file) ->
                        graphs.put(name, RDFDataMgr.loadModel(file).getGraph()));
        peer.load(graphs);
        for (HttpStep step : HttpStep.of(test)) {
            URI endpoint = isUpdate(test, step) ? peer.updates() : peer.queries();
            String address = endpoint + step.path().replaceFirst("^/sparql/", "");
            step.require(step.send(address, step.body(), peer.credentials()));
        }
    }

    /** Queries and updates have addresses of their own; a request that is neither is what its test is about. */
    private static boolean isUpdate(W3cCase test, HttpStep step) {
        return test.name().contains("update")
                && step.header("content-type")
                        .filter("application/sparql-query"::equals)
                        .isEmpty();
    }
}
