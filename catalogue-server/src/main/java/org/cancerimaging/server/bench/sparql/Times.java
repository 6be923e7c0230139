package org.cancerimaging.server.bench.sparql;

import java.util.Arrays;

/** Latencies in milliseconds, and how much an engine worked meanwhile. Thread-safe. */
final class Times {

    private double[] millis = new double[64];
    private int count;
    private double processorSeconds;

    synchronized void add(double one) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = one;
    }

    synchronized int count() {
        return count;
    }

    /** Adds to the processor seconds, or takes away what there were before. */
    synchronized void working(double seconds) {
        processorSeconds += seconds;
    }

    /** Processor milliseconds of one; NaN when there is none. */
    synchronized double worked() {
        return count == 0 ? Double.NaN : 1_000 * processorSeconds / count;
    }

    double median() {
        return quantile(0.5);
    }

    double p99() {
        return quantile(0.99);
    }

    /** The smallest that so large a part of all does not exceed; NaN when there is none. */
    synchronized double quantile(double part) {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(part * count) - 1)];
    }
}
