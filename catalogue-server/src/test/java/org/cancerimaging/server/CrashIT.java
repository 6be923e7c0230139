package org.cancerimaging.server;

import java.nio.file.Path;
import org.cancerimaging.server.bench.CrashTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of {@code catalogue bench crash}. */
final class CrashIT {

    @TempDir
    Path folder;

    @Test
    void afterEachOfFiftyKillsEveryDatasetIsWholeOldOrNew() throws Exception {
        long seed = System.nanoTime();
        System.out.println("CrashIT seed " + seed);
        System.out.println(new CrashTrial(Jar.PATH, folder, seed).run(50));
    }
}
