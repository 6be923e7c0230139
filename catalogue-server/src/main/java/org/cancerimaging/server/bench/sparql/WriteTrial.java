package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads at a steady pace, alone and beside commits, of one engine after the other. */
final class WriteTrial {

    static final int COMMITS_PER_SECOND = 20;
    private static final int READS_PER_SECOND = 40;
    static final int SLICES = 3;

    /** A few hundred commits: as many as a compiler that works while the program runs needs to see. */
    static final int WARM_SLICES = 4;

    private final List<Engine> engines;
    private final MadeData data;
    private final Duration slice;
    private int edition;

    /**
     * Prepares it.
     *
     * @param slice how long one engine is measured at a time, in each of the two states
     */
    WriteTrial(List<Engine> engines, MadeData data, Duration slice) {
        this.engines = engines;
        this.data = data;
        this.slice = slice;
    }

    /** What was seen of one engine. */
    private static final class Seen {
        private final Times record = new Times();
        private final Times facet = new Times();
        private final Times recordBeside = new Times();
        private final Times facetBeside = new Times();
        private final Times commits = new Times();
        private double seconds;
    }

    Table run() throws IOException, InterruptedException {
        Map<Engine, Seen> all = new LinkedHashMap<>();
        for (Engine engine : engines) {
            all.put(engine, new Seen());
            warmUp(engine);
        }
        for (int round = 0; round < SLICES; round++) {
            for (Map.Entry<Engine, Seen> entry : all.entrySet()) {
                measure(entry.getKey(), entry.getValue());
            }
        }
        return table(all);
    }

    private void warmUp(Engine engine) throws InterruptedException {
        for (int round = 0; round < WARM_SLICES; round++) {
            measure(engine, new Seen());
        }
    }

    private void measure(Engine engine, Seen seen) throws InterruptedException {
        Pace reads = new Pace(READS_PER_SECOND, slice);
        reads.run(turn -> read(engine, turn, seen.record, seen.facet));
        Pace commits = new Pace(COMMITS_PER_SECOND, slice);
        int first = edition;
        edition += COMMITS_PER_SECOND * (int) slice.toSeconds();
        Thread writer = new Thread(() -> commits.run(turn -> seen.commits.add(commit(engine, first + turn))));
        writer.start();
        reads.run(turn -> read(engine, turn, seen.recordBeside, seen.facetBeside));
        writer.join();
        seen.seconds += commits.took();
    }

    private void read(Engine engine, int turn, Times record, Times facet) throws IOException {
        Question question = turn % 2 == 0 ? Questions.record(data) : Questions.facet();
        int number = edition + turn;
        (turn % 2 == 0 ? record : facet).add(new Asking(engine).millis(question, question.fresh(number)));
    }

    /** The next update, whichever dataset is its turn. */
    void commit(Engine engine) throws IOException {
        commit(engine, edition++);
    }

    /** Replaces the description of a dataset by a newer edition, and answers in how many milliseconds. */
    private double commit(Engine engine, int number) throws IOException {
        URI graph = engine.graph(data.name(number).iri());
        List<String> headers = new ArrayList<>(engine.credentials());
        headers.addAll(List.of("Content-Type", "application/n-triples"));
        String body = data.record(number % data.scale().datasets(), number + 1);
        long began = System.nanoTime();
        Calls.need("PUT", graph, Calls.text(body), headers);
        return (System.nanoTime() - began) / 1e6;
    }

    private static Table table(Map<Engine, Seen> all) {
        Table table = new Table(
                "reads beside " + COMMITS_PER_SECOND + " commits/s (in brackets alone), p99 ms",
                List.of("", "one record", "ratio", "facet", "ratio", "commits/s", "commit median", "commit p99"));
        all.forEach((engine, seen) -> table.row(
                engine.name(),
                List.of(
                        both(seen.recordBeside, seen.record),
                        Table.shown(seen.recordBeside.p99() / seen.record.p99()),
                        both(seen.facetBeside, seen.facet),
                        Table.shown(seen.facetBeside.p99() / seen.facet.p99()),
                        Table.shown(seen.commits.count() / seen.seconds),
                        Table.shown(seen.commits.median()),
                        Table.shown(seen.commits.p99()))));
        return table;
    }

    private static String both(Times beside, Times alone) {
        return Table.shown(beside.p99()) + " (" + Table.shown(alone.p99()) + ")";
    }
}
