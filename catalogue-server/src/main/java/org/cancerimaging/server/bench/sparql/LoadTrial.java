package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
                "load of " + String.format(java.util.Locale.ROOT, "%,d", files.quads()) + " quads",
                List.of(
                        "",
                        "seconds",
                        "quads/s",
                        "quads held",
                        "bytes/quad",
                        "MB disk",
                        "MB resident",
                        "of it own",
                        "ready s"));
        for (Engine engine : engines) {
            table.row(engine.name(), load(engine));
        }
        return table;
    }

    private List<String> load(Engine engine) throws IOException, InterruptedException {
        long before = Footprint.disk(engine.folder());
        double seconds = seconds(() -> engine.load(data, files));
        double own = Footprint.memory(engine.pid(), "RssAnon") / 1e6;
        double resident = Footprint.memory(engine.pid(), "VmRSS") / 1e6;
        double ready = engine.restart();
        long disk = Footprint.disk(engine.folder()) - before;
        long held = held(engine);
        List<String> cells = new ArrayList<>();
        for (double figure : new double[] {
            seconds, files.quads() / seconds, held, (double) disk / held, disk / 1e6, resident, own, ready
        }) {
            cells.add(Table.shown(figure));
        }
        return cells;
    }

    private static long held(Engine engine) throws IOException, InterruptedException {
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
