package org.cancerimaging.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Kills the packaged server again and again while it takes a submission in, alone or beside a compaction or a backup. After each start every dataset must be
 * whole: all of it of the old submission or all of it of the new one.
 */
public final class CrashTrial {

    private static final int DATASETS = 4;
    private static final int PARTS = 3;
    private static final String BACKUP = "/api/v1/backup";

    /** What goes on beside the submission, in turn. */
    private static final List<String> UPKEEP = List.of("", "/api/v1/compaction", "", BACKUP);

    private static final Pattern ROUND = Pattern.compile("Round (\\d+)\\.");

    private final Path jar;
    private final Path folder;
    private final Random random;
    private int longestWaitMillis = 150;

    /**
     * Prepares a trial.
     *
     * @param jar the packaged jar
     * @param folder an empty folder for data and logs
     * @param seed decides when each kill comes
     */
    public CrashTrial(Path jar, Path folder, long seed) {
        this.jar = jar;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /**
     * What a trial saw.
     *
     * @param kills how often the server was killed
     * @param kept how often the killed submission was there afterwards
     * @param recovered how often a start had to finish or drop a submission, and said so in its log
     */
    public record Result(int kills, int kept, int recovered) {}

    /**
     * Runs the trial.
     *
     * @param kills how often to kill
     * @throws IllegalStateException naming the round, when a dataset is neither old nor new
     */
    public Result run(int kills) throws IOException, InterruptedException {
        String key = prepare();
        int before = 0;
        int kept = 0;
        int recovered = 0;
        for (int round = 1; round <= kills; round++) {
            Path log = log(round);
            try (ServerProcess server = serve(log)) {
                before = wholeRound(server, before, round - 1);
                kept += before == round - 1 && round > 1 ? 1 : 0;
                recovered += Files.readString(log).contains("Recovered submission") ? 1 : 0;
                killDuring(server, key, round);
            }
        }
        try (ServerProcess server = serve(log(kills + 1))) {
            kept += wholeRound(server, before, kills) == kills ? 1 : 0;
        }
        return new Result(kills, kept, recovered);
    }

    private Path log(int round) {
        return folder.resolve("server-" + round + ".log");
    }

    private ServerProcess serve(Path log) throws IOException, InterruptedException {
        String data = folder.resolve("data").toString();
        return ServerProcess.start(
                jar, log, "serve", "--port", "0", "--data", data, "--base", "http://localhost:8080/");
    }

    private String prepare() throws IOException, InterruptedException {
        try (ServerProcess server = serve(log(0))) {
            String key = server.adminKey();
            String provider = "{\"name\":\"Example Hospital\",\"country\":\"DE\"}";
            expect(
                    201,
                    server.send(
                                    "PUT",
                                    "/api/v1/providers/p1",
                                    provider,
                                    "Content-Type",
                                    "application/json",
                                    "X-API-Key",
                                    key)
                            .statusCode());
            long started = System.nanoTime();
            expect(201, submit(server, key, 0));
            // Each server is cold when it is killed, as this one was: the kill must be able to come after the answer.
            longestWaitMillis += (int) ((System.nanoTime() - started) / 1_000_000);
            return key;
        }
    }

    private static void expect(int status, int found) {
        if (status != found) {
            throw new IllegalStateException("expected status " + status + ", found " + found);
        }
    }

    private static int submit(ServerProcess server, String key, int round) throws IOException, InterruptedException {
        String body = String.join(
                "\n",
                IntStream.range(0, DATASETS)
                        .mapToObj(index -> SampleRecord.turtle("crash-" + index, "Round " + round + "."))
                        .toList());
        return server.send(
                        "POST",
                        "/api/v1/providers/p1/submissions",
                        body,
                        "Content-Type",
                        "text/turtle",
                        "X-API-Key",
                        key)
                .statusCode();
    }

    private void killDuring(ServerProcess server, String key, int round) throws InterruptedException {
        CompletableFuture<Void> submission = underKill(() -> submit(server, key, round));
        String upkeep = UPKEEP.get(round % UPKEEP.size());
        CompletableFuture<Void> beside = underKill(() -> upkeep.isEmpty()
                ? null
                : server.send(upkeep.equals(BACKUP) ? "GET" : "POST", upkeep, "", "X-API-Key", key));
        server.killAfter(random.nextInt(longestWaitMillis));
        CompletableFuture.allOf(submission, beside).join();
    }

    private static CompletableFuture<Void> underKill(Callable<?> work) {
        return CompletableFuture.runAsync(() -> {
            try {
                work.call();
            } catch (Exception expected) {
                // The kill takes the connection away.
            }
        });
    }

    /** The round that all parts of all datasets are of: the old one or the killed one. */
    private static int wholeRound(ServerProcess server, int old, int killed) throws IOException, InterruptedException {
        List<Integer> rounds = new ArrayList<>();
        for (int index = 0; index < DATASETS; index++) {
            Matcher parts =
                    ROUND.matcher(server.get("/dataset/crash-" + index + ".nt").body());
            rounds.addAll(
                    parts.results().map(part -> Integer.valueOf(part.group(1))).toList());
        }
        List<Integer> distinct = rounds.stream().distinct().toList();
        boolean whole = rounds.size() == DATASETS * PARTS && distinct.size() == 1;
        if (!whole || (distinct.get(0) != old && distinct.get(0) != killed)) {
            throw new IllegalStateException("after kill " + killed + " the datasets are of rounds " + rounds);
        }
        return distinct.get(0);
    }
}
