package org.cancerimaging.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Several crash trials side by side, as the start of a server keeps little more than one processor busy.
 *
 * @param jar the packaged jar
 * @param folder an empty folder; each trial gets its own in it
 * @param seed of the first trial; the others follow it
 */
public record CrashTrials(Path jar, Path folder, long seed) {

    /**
     * Runs them to their end.
     *
     * @param kills how often to kill, above zero, shared out evenly
     * @param trials how many side by side, above zero
     * @param progress told after each kill of any trial
     * @return what all of them saw together
     * @throws IllegalArgumentException when there is nothing to try
     * @throws IllegalStateException naming the trial and the kill, when something is lost or half there
     */
    public CrashTrial.Result run(int kills, int trials, Runnable progress) {
        if (kills < 1 || trials < 1) {
            throw new IllegalArgumentException("at least one kill and one trial are needed");
        }
        ExecutorService threads = Executors.newFixedThreadPool(trials);
        try {
            return IntStream.range(0, trials)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> trial(number, (kills + trials - 1 - number) / trials, progress), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .reduce(new CrashTrial.Result(0, 0, 0, 0), CrashTrial.Result::plus);
        } catch (CompletionException failed) {
            throw new IllegalStateException(String.valueOf(failed.getMessage()), failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private CrashTrial.Result trial(int number, int kills, Runnable progress) {
        try {
            Path own = Files.createDirectory(folder.resolve("trial-" + number));
            return new CrashTrial(jar, own, seed + number).run(kills, progress);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (IllegalStateException broken) {
            throw new IllegalStateException("trial of seed " + (seed + number) + ": " + broken.getMessage(), broken);
        }
    }
}
