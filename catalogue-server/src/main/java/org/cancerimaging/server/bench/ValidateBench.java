package org.cancerimaging.server.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.cancerimaging.shapes.Profile;
import org.cancerimaging.shapes.Validator;

/**
 * Measures validation: descriptions under every profile of layer D, case nodes under core and outbound, each also with
 * TopBraid alone on one thread over the same shapes.
 */
public final class ValidateBench {

    private static final List<Profile> OPEN = List.of(Profile.DCAT_AP, Profile.HEALTHDCAT_AP, Profile.EUCAIM);
    private static final List<Profile> PATIENT = List.of(Profile.CORE, Profile.OUTBOUND);
    private static final int CASES_AT_A_TIME = 1_000;

    private final Validator validator = Validator.create();
    private final Validator plain = Validator.plain();

    /** Compiles the shapes, so that no measurement does. */
    public ValidateBench() {
        for (Profile profile : Profile.values()) {
            validator.prepare(profile);
            plain.prepare(profile);
        }
    }

    /**
     * One measurement.
     *
     * @param items how many descriptions or case nodes
     * @param findings how many findings they gave
     * @param seconds how long it took
     * @param processorSeconds how long all processors together worked for it, which other programs disturb less
     */
    public record Speed(long items, long findings, double seconds, double processorSeconds) {
        /** Items per second. */
        public double rate() {
            return items / seconds;
        }

        /** Items per second of one processor. */
        public double processorRate() {
            return items / processorSeconds;
        }

        private Speed plus(Speed other) {
            return new Speed(
                    items + other.items,
                    findings + other.findings,
                    seconds + other.seconds,
                    processorSeconds + other.processorSeconds);
        }
    }

    /** Descriptions of one dataset each, on all processors or with TopBraid alone. */
    public Speed descriptions(int count, boolean alone) {
        List<Graph> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(SampleCases.description(i));
        }
        Validator used = alone ? plain : validator;
        IntStream range = IntStream.range(0, count);
        return timed(
                count,
                () -> (alone ? range : range.parallel())
                        .mapToLong(i -> findings(used, records.get(i), OPEN))
                        .sum());
    }

    /** Case nodes in portions of {@value #CASES_AT_A_TIME} cases, so that memory does not grow with their number. */
    public Speed cases(int cases, boolean alone) {
        Speed all = new Speed(0, 0, 0, 0);
        for (int from = 0; from < cases; from += CASES_AT_A_TIME) {
            int number = Math.min(CASES_AT_A_TIME, cases - from);
            Graph portion = SampleCases.cases(from, number);
            all = all.plus(timed(
                    (long) number * SampleCases.NODES_OF_A_CASE,
                    () -> findings(alone ? plain : validator, portion, PATIENT)));
        }
        return all;
    }

    private static long findings(Validator validator, Graph data, List<Profile> profiles) {
        return profiles.stream()
                .mapToLong(
                        profile -> validator.validate(data, profile).findings().size())
                .sum();
    }

    private static Speed timed(long items, LongSupplier work) {
        long start = System.nanoTime();
        long worked = processorNanos();
        long findings = work.getAsLong();
        return new Speed(
                items, findings, (System.nanoTime() - start) / 1e9, Math.max(1, processorNanos() - worked) / 1e9);
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }
}
