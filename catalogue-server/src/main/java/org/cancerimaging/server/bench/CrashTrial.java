package org.cancerimaging.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Kills the packaged server again and again while it writes, by a submission, an update or the graph store in turn, alone
 * or beside a compaction or a backup. After each start every dataset must be whole, all of a write must be there or none
 * of it, and a write that was answered must be there; now and then {@code catalogue check} goes over the folder first.
 */
public final class CrashTrial {

    private static final String BACKUP = "/api/v1/backup";
    private static final int CHECKED_EACH = 10;
    private static final int AFTERWARDS_EACH = 3;
    private static final int SOON_MILLIS = 50;

    /** What goes on beside the write, in turn. */
    private static final List<String> UPKEEP = List.of("", "/api/v1/compaction", "", BACKUP);

    private final Path jar;
    private final Path folder;
    private final Random random;
    private final CrashState state = new CrashState();
    private int longestWaitMillis = 150;

    /**
     * Prepares a trial.
     *
     * @param jar the packaged jar
     * @param folder an empty folder for data and logs
     * @param seed decides when each kill comes
     */
    CrashTrial(Path jar, Path folder, long seed) {
        this.jar = jar;
        this.folder = folder;
        this.random = new Random(seed);
    }

    /**
     * What a trial saw.
     *
     * @param kills how often the server was killed
     * @param answered how many writes were answered before the kill; each of them was there afterwards
     * @param kept how many killed writes were there afterwards, answered or not
     * @param recovered how often a start had to finish or drop a write, and said so in its log
     */
    public record Result(int kills, int answered, int kept, int recovered) {

        Result plus(Result other) {
            return new Result(
                    kills + other.kills, answered + other.answered, kept + other.kept, recovered + other.recovered);
        }
    }

    /**
     * Runs the trial.
     *
     * @param kills how often to kill
     * @param progress told after each kill
     * @throws IllegalStateException naming the kill, when something is lost or half there
     */
    Result run(int kills, Runnable progress) throws IOException, InterruptedException {
        String key = prepare();
        int answered = 0;
        int kept = 0;
        int recovered = 0;
        boolean last = false;
        for (int round = 1; round <= kills + 1; round++) {
            Path log = folder.resolve("server-" + round + ".log");
            try (ServerProcess server = serve(log)) {
                recovered += Files.readString(log).contains("Recovered submission") ? 1 : 0;
                if (round > 1) {
                    kept += state.wasKept(server, CrashWrite.of(round - 1), round - 1, last) ? 1 : 0;
                }
                if (round <= kills) {
                    last = isAnswered(server, key, round);
                    answered += last ? 1 : 0;
                    progress.run();
                }
            }
            if (round % CHECKED_EACH == 0 || round == kills + 1) {
                check(round);
            }
        }
        return new Result(kills, answered, kept, recovered);
    }

    private ServerProcess serve(Path log) throws IOException, InterruptedException {
        return ServerProcess.start(
                jar, log, "serve", "--port", "0", "--data", data(), "--base", "http://localhost:8080/");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Over the folder as the kill left it. */
    private void check(int round) throws IOException, InterruptedException {
        Path log = folder.resolve("check-" + round + ".log");
        if (ServerProcess.run(jar, log, "check", "--data", data()) != 0) {
            throw new IllegalStateException("after kill " + round + " the check found: " + Files.readString(log));
        }
    }

    private String prepare() throws IOException, InterruptedException {
        try (ServerProcess server = serve(folder.resolve("server-0.log"))) {
            String key = server.adminKey();
            String provider = "{\"name\":\"Example Hospital\",\"country\":\"DE\"}";
            expectMade(server.send(
                            "PUT",
                            "/api/v1/providers/p1",
                            provider,
                            "Content-Type",
                            "application/json",
                            "X-API-Key",
                            key)
                    .statusCode());
            long started = System.nanoTime();
            expectMade(CrashWrite.SUBMISSION.send(server, key, 0));
            // Each server is cold when it is killed, as this one was: the kill must be able to come after the answer.
            longestWaitMillis += (int) ((System.nanoTime() - started) / 1_000_000);
            return key;
        }
    }

    private static void expectMade(int status) {
        if (status != 201) {
            throw new IllegalStateException("expected status 201, found " + status);
        }
    }

    /** Writes and kills, one time in three a moment after the answer; whether the write was answered before. */
    private boolean isAnswered(ServerProcess server, String key, int round) throws InterruptedException {
        CompletableFuture<Integer> write = underKill(() -> CrashWrite.of(round).send(server, key, round));
        String upkeep = UPKEEP.get(round % UPKEEP.size());
        CompletableFuture<Integer> beside = underKill(() -> upkeep.isEmpty()
                ? 0
                : server.send(upkeep.equals(BACKUP) ? "GET" : "POST", upkeep, "", "X-API-Key", key)
                        .statusCode());
        if (random.nextInt(AFTERWARDS_EACH) == 0) {
            write.join();
            server.killAfter(random.nextInt(SOON_MILLIS));
        } else {
            server.killAfter(random.nextInt(longestWaitMillis));
        }
        beside.join();
        int status = write.join();
        if (status >= 300) {
            throw new IllegalStateException("write " + round + " was refused with status " + status);
        }
        return status != 0;
    }

    /** The status; 0 when the kill took the connection away. */
    private static CompletableFuture<Integer> underKill(Callable<Integer> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception expected) {
                        return 0;
                    }
                },
                // Begins at once, whatever else goes on: a write that has not begun cannot be killed.
                task -> new Thread(task, "under kill").start());
    }
}
