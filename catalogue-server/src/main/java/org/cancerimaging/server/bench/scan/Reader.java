package org.cancerimaging.server.bench.scan;

import java.io.IOException;

/**
 * Something that reads the headers of all files once.
 *
 * @param name as shown
 * @param threads that it uses
 * @param pass reads them all
 */
record Reader(String name, int threads, Pass pass) {

    /** One pass over all files. */
    @FunctionalInterface
    interface Pass {
        /** Reads; throws when not every file was read. */
        void run() throws IOException, InterruptedException;
    }

    /** Seconds that one pass takes. */
    double seconds() throws IOException, InterruptedException {
        long start = System.nanoTime();
        pass.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
