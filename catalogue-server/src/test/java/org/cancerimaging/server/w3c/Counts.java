package org.cancerimaging.server.w3c;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a server did.
 *
 * @param server its name
 * @param passed by group: how many
 * @param all by group: how many there are
 * @param failed what is wrong, by name of the test
 */
record Counts(String server, Map<String, Integer> passed, Map<String, Integer> all, Map<String, String> failed) {

    /** Runs all suites against a server. */
    static Counts of(Suite suite, Peer server) {
        Counts counts = none(server.name());
        QueryChecks queries = new QueryChecks(suite, server);
        queries.prepare();
        counts.run(queries.all());
        counts.run(new UpdateChecks(suite, server).all());
        counts.run(new ProtocolChecks(suite, server).all());
        counts.run(new GraphStoreChecks(suite, server).all());
        counts.run(new DescriptionChecks(suite, server).all());
        return counts;
    }

    static Counts none(String server) {
        return new Counts(server, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** A line per group. */
    String table() {
        return all.keySet().stream()
                .map(group -> server + " | " + group + " | " + passed.get(group) + " of " + all.get(group))
                .collect(Collectors.joining("\n"));
    }

    /** Fails unless exactly the listed tests are not passed. */
    void require(Map<String, String> listed) {
        failed.forEach((name, problem) -> {
            if (!listed.containsKey(name)) {
                System.out.println(name + "\t" + problem);
            }
        });
        assertEquals(new TreeSet<>(listed.keySet()), new TreeSet<>(failed.keySet()), "listed and not passed");
    }

    /** Runs more tests. */
    void run(Stream<Check> checks) {
        for (Check check : checks.toList()) {
            String problem = check.problem();
            all.merge(check.group(), 1, Integer::sum);
            passed.merge(check.group(), problem.isEmpty() ? 1 : 0, Integer::sum);
            if (!problem.isEmpty()) {
                failed.put(check.name(), problem);
            }
        }
    }
}
