package org.cancerimaging.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.cancerimaging.server.bench.CrashTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of {@code catalogue bench crash}: 26 kills, or as many as {@code -Dcrash.kills=N} says. */
final class CrashIT {

    @TempDir
    Path folder;

    /** Two trials side by side, as a start keeps little more than one core busy. */
    @Test
    void afterEachKillEveryDatasetIsWholeOldOrNew() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CrashIT seeds " + seed + " and " + (seed + 1));
        CompletableFuture<CrashTrial.Result> other = CompletableFuture.supplyAsync(() -> trial("other", seed + 1));
        System.out.println(trial("one", seed) + " and " + other.join());
    }

    private CrashTrial.Result trial(String name, long seed) {
        try {
            return new CrashTrial(Jar.PATH, Files.createDirectory(folder.resolve(name)), seed)
                    .run(Integer.getInteger("crash.kills", 26) / 2);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("trial with seed " + seed, failure);
        }
    }
}
