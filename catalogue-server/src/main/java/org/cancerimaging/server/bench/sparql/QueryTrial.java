package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Asks all engines the same in turn: once cold, often warm, and the very same again and again. */
final class QueryTrial {

    private static final int REPEATS = 300;

    /** Numbers of rounds that are not measured begin here, so that no measured one has the same. */
    private static final int UNMEASURED = 1_000_000;

    private final List<Engine> engines;
    private final int rounds;
    private final Duration warmUp;
    private final Consumer<String> out;

    /**
     * Prepares it.
     *
     * @param rounds how often each question is asked and measured
     * @param warmUp how long each engine is asked each question before
     */
    QueryTrial(List<Engine> engines, int rounds, Duration warmUp, Consumer<String> out) {
        this.engines = engines;
        this.rounds = rounds;
        this.warmUp = warmUp;
        this.out = out;
    }

    /** Asks new questions, which no engine has an answer ready for. */
    List<Table> fresh(List<Question> questions) throws IOException {
        Table first = new Table("first run after a start, ms", heading());
        Table median = new Table("warm, median ms; * for the times that catalogue is faster", heading());
        Table worked = new Table("warm, processor ms of one round", heading());
        Table tail = new Table("warm, p99 ms", heading());
        for (Question question : questions) {
            first.row(question.name(), first(question));
            Map<Engine, Times> warm = warm(question);
            median.row(question.name(), compared(warm, Times::median));
            worked.row(question.name(), compared(warm, Times::worked));
            tail.row(question.name(), compared(warm, Times::p99));
        }
        return List.of(first, median, worked, tail);
    }

    /** Asks the very same queries of the public store again and again: an answer may be kept. */
    Table repeated(List<Question> questions) throws IOException {
        Table table = new Table("the same again, median ms", heading());
        for (Question question : questions) {
            if (question.store() == Store.PUBLIC) {
                table.row(question.name(), compared(again(question), Times::median));
            }
        }
        return table;
    }

    /** One engine after the other: as somebody asks who reads a page anew, and not between the long answers of others. */
    private Map<Engine, Times> again(Question question) throws IOException {
        Map<Engine, Times> all = new LinkedHashMap<>();
        for (Engine engine : engines) {
            warmUp(engine, question, round -> question.same());
            Times times = new Times();
            for (int round = 0; round < REPEATS; round++) {
                times.add(new Asking(engine).millis(question, question.same()));
            }
            all.put(engine, times);
        }
        return all;
    }

    private List<String> first(Question question) throws IOException {
        List<String> cells = new ArrayList<>();
        Answered ours = null;
        for (Engine engine : engines) {
            Asking.Outcome outcome = new Asking(engine).outcome(question, question.fresh(0));
            ours = ours == null ? outcome.answered() : ours;
            cells.add(Table.shown(outcome.millis()));
            if (!ours.equals(outcome.answered())) {
                out.accept(question.name() + ": " + engine.name() + " answers " + outcome.answered() + ", "
                        + engines.get(0).name() + " " + ours);
            }
        }
        cells.add(0, String.valueOf(ours == null ? 0 : ours.rows()));
        return cells;
    }

    private Map<Engine, Times> warm(Question question) throws IOException {
        return times(question, rounds, round -> question.fresh(round + 1));
    }

    private Map<Engine, Times> times(Question question, int number, IntFunction<List<String>> queries)
            throws IOException {
        Map<Engine, Times> all = new LinkedHashMap<>();
        for (Engine engine : engines) {
            all.put(engine, new Times());
            warmUp(engine, question, queries);
        }
        all.forEach((engine, times) -> times.working(-Footprint.processor(engine.pid())));
        for (int round = 0; round < number; round++) {
            for (Map.Entry<Engine, Times> entry : all.entrySet()) {
                entry.getValue().add(new Asking(entry.getKey()).millis(question, queries.apply(round)));
            }
        }
        all.forEach((engine, times) -> times.working(Footprint.processor(engine.pid())));
        return all;
    }

    /** Compilers that work while the program runs need as long for a short question as for a long one. */
    private void warmUp(Engine engine, Question question, IntFunction<List<String>> queries) throws IOException {
        long end = System.nanoTime() + warmUp.toNanos();
        for (int round = UNMEASURED; System.nanoTime() < end; round++) {
            new Asking(engine).millis(question, queries.apply(round));
        }
    }

    private List<String> heading() {
        List<String> heading = new ArrayList<>(List.of("", "rows"));
        engines.forEach(engine -> heading.add(engine.name()));
        return heading;
    }

    private List<String> compared(Map<Engine, Times> all, ToDoubleFunction<Times> figure) {
        double ours = figure.applyAsDouble(all.get(engines.get(0)));
        List<String> cells = new ArrayList<>(List.of(""));
        for (Engine engine : engines) {
            double theirs = figure.applyAsDouble(all.get(engine));
            cells.add(Table.shown(theirs) + (engine == engines.get(0) ? "" : " *" + Table.shown(theirs / ours)));
        }
        return cells;
    }
}
