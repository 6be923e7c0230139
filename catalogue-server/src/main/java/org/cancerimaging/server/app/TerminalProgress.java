package org.cancerimaging.server.app;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.cancerimaging.mappers.Progress;
import org.jspecify.annotations.Nullable;

/** Shows progress on the terminal: a bar with rate and time left for people, a line now and then for log files. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final Duration LINE_EVERY = Duration.ofSeconds(15);

    private final Console console;
    private final String unit;
    private final @Nullable ProgressBar bar;
    private final long began = System.nanoTime();
    private long told = began;
    private long expected = -1;
    private long done;

    TerminalProgress(Console console, String unit) {
        this.console = console;
        this.unit = unit;
        this.bar = console.interactive() ? bar(console, unit) : null;
    }

    @Override
    public synchronized void expect(long steps) {
        expected = steps;
        if (bar != null) {
            bar.maxHint(steps);
        }
    }

    @Override
    public synchronized void step(long steps) {
        done += steps;
        if (bar != null) {
            bar.stepBy(steps);
        } else if (System.nanoTime() - told > LINE_EVERY.toNanos()) {
            told = System.nanoTime();
            console.warn(line());
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private String line() {
        double seconds = Duration.ofNanos(told - began).toMillis() / 1000.0;
        double rate = done / seconds;
        String of = expected > 0 ? " of " + expected : "";
        String left = expected > done && rate > 0 ? ", about " + Math.round((expected - done) / rate) + " s left" : "";
        return done + of + " " + unit + ", " + Math.round(rate) + " per second" + left;
    }

    private static ProgressBar bar(Console console, String unit) {
        return new ProgressBarBuilder()
                .setTaskName("Mapping")
                .setUnit(" " + unit, 1)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(console.messages()))
                .build();
    }
}
