package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fills the engines one after the other, and starts each again over what it holds. */
final class LoadTrial {

    private final MadeData data;
    private final MadeFiles files;

    LoadTrial(MadeData data, MadeFiles files) {
        this.data = data;
        this.files = files;
    }

    Table run(List<Engine> engines) throws IOException, InterruptedException {
        Table table = new Table(
                "load of " + String.format(Locale.ROOT, "%,d", files.quads()) + " quads",
                List.of(
                        "",
                        "seconds",
                        "processor s",
                        "quads/s",
                        "quads held",
                        "bytes/quad",
                        "MB disk",
                        "MB resident",
                        "of it own",
                        "ready s",
                        "processor s"));
        for (Engine engine : engines) {
            table.row(engine.name(), load(engine));
        }
        return table;
    }

    private List<String> load(Engine engine) throws IOException, InterruptedException {
        double before = Footprint.processor(engine.pid());
        double seconds = seconds(() -> engine.load(data, files));
        double worked = Footprint.processor(engine.pid()) - before;
        double own = Footprint.memory(engine.pid(), "RssAnon") / 1e6;
        double resident = Footprint.memory(engine.pid(), "VmRSS") / 1e6;
        double ready = engine.restart();
        double started = Footprint.processor(engine.pid());
        long disk = Footprint.disk(engine.folder());
        long held = held(engine);
        List<String> cells = new ArrayList<>();
        for (double figure : new double[] {
            seconds,
            worked,
            files.quads() / seconds,
            held,
            (double) disk / held,
            disk / 1e6,
            resident,
            own,
            ready,
            started
        }) {
            cells.add(Table.shown(figure));
        }
        return cells;
    }

    private static long held(Engine engine) throws IOException {
        Asking asking = new Asking(engine);
        long open = asking.quads(Store.PUBLIC);
        boolean isOne = engine.queries(Store.PUBLIC).equals(engine.queries(Store.RESTRICTED));
        return isOne ? open : open + asking.quads(Store.RESTRICTED);
    }

    /** Work that may fail. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static double seconds(Work work) throws IOException, InterruptedException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
