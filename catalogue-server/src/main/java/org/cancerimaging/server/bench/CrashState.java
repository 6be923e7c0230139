package org.cancerimaging.server.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which round each dataset is of, as the trial knows it and as a restarted server shows it. */
final class CrashState {

    private static final Pattern ROUND = Pattern.compile("Round (\\d+)\\.");

    /** Title, description and version note name the round. */
    private static final int PARTS = 3;

    private final Map<String, Integer> rounds = new HashMap<>();

    CrashState() {
        CrashWrite.SUBMISSION.datasets().forEach(dataset -> rounds.put(dataset, 0));
    }

    /**
     * Compares the server with what is known, and learns how the killed write ended.
     *
     * @param answered whether the client was told that the write is done
     * @return whether the write is there
     * @throws IllegalStateException when a dataset is of two rounds, of a wrong one, when the datasets of one write
     *     differ, or an answered write is gone
     */
    boolean wasKept(ServerProcess server, CrashWrite write, int round, boolean answered)
            throws IOException, InterruptedException {
        Map<String, Integer> found = new HashMap<>();
        for (String dataset : rounds.keySet()) {
            found.put(dataset, roundOf(server, dataset));
        }
        Map<String, Integer> done = new HashMap<>(rounds);
        write.datasets().forEach(dataset -> done.put(dataset, round));
        boolean kept = found.equals(done);
        if (!kept && (answered || !found.equals(rounds))) {
            throw new IllegalStateException("after kill " + round + ", a write by " + write
                    + (answered ? " that was answered" : "") + ", datasets are of rounds " + found + "; before: "
                    + rounds);
        }
        rounds.putAll(found);
        return kept;
    }

    private static int roundOf(ServerProcess server, String dataset) throws IOException, InterruptedException {
        Matcher parts = ROUND.matcher(server.get("/dataset/" + dataset + ".nt").body());
        List<Integer> found =
                parts.results().map(part -> Integer.valueOf(part.group(1))).toList();
        if (found.size() != PARTS || found.stream().distinct().count() != 1) {
            throw new IllegalStateException(dataset + " is of rounds " + found);
        }
        return found.get(0);
    }
}
