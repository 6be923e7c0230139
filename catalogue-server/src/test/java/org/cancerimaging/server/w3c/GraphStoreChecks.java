package org.cancerimaging.server.w3c;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Tests of the Graph Store Protocol. */
record GraphStoreChecks(Suite suite, GraphStore store) {

    private static final String GRAPHS = "/gsp";

    Stream<Check> all() {
        return Stream.of("indirect", "direct")
                .flatMap(way -> suite.cases("graph-store-protocol/manifest-" + way + ".ttl").stream())
                .map(test -> new Check("graph store protocol", test.name(), () -> run(test)));
    }

    private void run(W3cCase test) {
        store.clearGraphs();
        Map<String, String> made = new LinkedHashMap<>();
        for (HttpStep step : HttpStep.of(test)) {
            String path = filled(step.path(), made);
            String address = path.startsWith(GRAPHS + "/")
                    ? store.direct(path.substring(GRAPHS.length() + 1))
                    : store.graphs() + path.substring(GRAPHS.length());
            HttpResponse<String> answer =
                    step.send(address, step.body().map(body -> filled(body, made)), store.credentials());
            step.require(answer);
            step.location()
                    .ifPresent(variable -> made.put(
                            variable, answer.headers().firstValue("Location").orElseThrow()));
        }
    }

    private static String filled(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        return filled;
    }
}
