package org.cancerimaging.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.cancerimaging.server.bench.CrashTrial;
import org.cancerimaging.server.bench.CrashTrials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of {@code catalogue bench crash}: 26 kills, or as many as {@code -Dcrash.kills=N} says. */
final class CrashIT {

    @TempDir
    Path folder;

    @Test
    void afterEachKillEveryDatasetIsWholeOldOrNew() {
        long seed = System.nanoTime();
        System.out.println("CrashIT seed " + seed);
        int kills = Integer.getInteger("crash.kills", 26);
        CrashTrial.Result result = new CrashTrials(Jar.PATH, folder, seed).run(kills, 2, () -> {});
        System.out.println(result);
        assertEquals(kills, result.kills());
    }
}
