package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How much of the disk our server takes after many updates, and after their compaction. */
final class GrowthTrial {

    private final WriteTrial writes;

    GrowthTrial(WriteTrial writes) {
        this.writes = writes;
    }

    /**
     * Updates datasets and compacts.
     *
     * @param fresh bytes of the two databases, and of everything, after the load
     */
    Table run(Engine engine, CatalogueApi api, Size fresh, int updates) throws IOException, InterruptedException {
        double seconds = LoadTrial.seconds(() -> {
            for (int number = 0; number < updates; number++) {
                writes.commit(engine);
            }
        });
        Size grown = Size.of(engine.folder());
        double compacting = LoadTrial.seconds(api::compact);
        Size small = Size.of(engine.folder());
        Table table = new Table(
                "disk of catalogue, MB, with " + updates + " updates in " + Table.shown(seconds)
                        + " s and a compaction in " + Table.shown(compacting) + " s",
                List.of("", "fresh", "updated", "compacted", "compacted : fresh"));
        table.row("the two databases", row(fresh.databases(), grown.databases(), small.databases()));
        table.row("with history and log", row(fresh.all(), grown.all(), small.all()));
        return table;
    }

    private static List<String> row(long fresh, long grown, long small) {
        return List.of(
                Table.shown(fresh / 1e6),
                Table.shown(grown / 1e6),
                Table.shown(small / 1e6),
                Table.shown((double) small / fresh));
    }

    /**
     * Bytes on the disk.
     *
     * @param databases of the two stores
     * @param all with history, change log and reports
     */
    record Size(long databases, long all) {
        static Size of(Path folder) throws IOException, InterruptedException {
            Path data = folder.resolve("data");
            return new Size(
                    Footprint.disk(data.resolve("public")) + Footprint.disk(data.resolve("restricted")),
                    Footprint.disk(data));
        }
    }
}
