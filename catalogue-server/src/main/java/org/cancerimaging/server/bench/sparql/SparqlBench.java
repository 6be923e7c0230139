package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Fills our server and those of others with the same invented data, asks them the same, and tells both times and ratios. */
public final class SparqlBench {

    private static final int UPDATES = 1_000;

    private final Plan plan;
    private final Consumer<String> out;

    /**
     * Prepares a run.
     *
     * @param out takes the lines of the result
     */
    public SparqlBench(Plan plan, Consumer<String> out) {
        this.plan = plan;
        this.out = out;
    }

    /**
     * What is to be done.
     *
     * @param scale part of 100,000 cases and 10,000 datasets, above zero
     * @param seed decides the data
     * @param queries beginnings of the names of the questions to ask; empty for all
     * @param rounds how often each is asked when warm, above zero
     * @param warmUp how long an engine is asked each question before it is measured; zero leaves that out
     * @param slice how long an engine is read at a time, alone and beside commits; zero leaves writing out
     */
    public record Plan(double scale, long seed, List<String> queries, int rounds, Duration warmUp, Duration slice) {

        /** Checks the ranges. */
        public Plan {
            queries = List.copyOf(queries);
            if (scale <= 0 || rounds < 1) {
                throw new IllegalArgumentException("scale and rounds must be above zero");
            }
        }

        private boolean asks(Question question) {
            return queries.isEmpty()
                    || queries.stream().anyMatch(start -> question.name().startsWith(start));
        }
    }

    /**
     * Starts everything, measures and tells.
     *
     * @param jar our packaged jar
     * @param folder for data and logs; an empty one
     * @throws IOException when an engine does not start or refuses something
     */
    public void run(Path jar, PeerFiles peers, Path folder) throws IOException, InterruptedException {
        List<Engine> engines = new ArrayList<>();
        try {
            OwnEngine own = OwnEngine.start(jar, folder.resolve("catalogue"));
            engines.add(own);
            engines.addAll(peers.start(folder, out));
            MadeData data = new MadeData(Scale.of(plan.scale()), plan.seed());
            measure(data, MadeFiles.write(data, folder.resolve("files")), engines);
            grow(own, data, engines);
        } finally {
            for (Engine engine : engines) {
                engine.close();
            }
        }
    }

    /** Everything but the growth, which only our server is asked for. */
    void measure(MadeData data, MadeFiles files, List<Engine> engines) throws IOException, InterruptedException {
        out.accept(String.format(
                Locale.ROOT,
                "%,d datasets, seed %d, %d processors, load %.1f",
                data.scale().datasets(),
                data.seed(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        tell(new LoadTrial(data, files).run(engines));
        List<Question> questions =
                Questions.of(data).stream().filter(plan::asks).toList();
        QueryTrial trial = new QueryTrial(engines, plan.rounds(), plan.warmUp(), out);
        trial.fresh(questions).forEach(this::tell);
        tell(trial.repeated(questions));
    }

    private void grow(OwnEngine own, MadeData data, List<Engine> engines) throws IOException, InterruptedException {
        if (plan.slice().isZero()) {
            return;
        }
        GrowthTrial.Size fresh = GrowthTrial.Size.of(own.folder());
        WriteTrial writes = new WriteTrial(engines, data, plan.slice());
        tell(writes.run());
        tell(new GrowthTrial(writes).run(own, own.api(), fresh, UPDATES));
    }

    private void tell(Table table) {
        table.lines().forEach(out);
    }
}
