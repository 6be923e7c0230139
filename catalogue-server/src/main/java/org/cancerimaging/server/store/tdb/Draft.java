package org.cancerimaging.server.store.tdb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.cancerimaging.server.store.Durable;

/** The next generation of a database while it is made. Its folder has another name until it is whole. */
final class Draft implements Closeable {

    private final Path target;
    private final Path folder;
    private final DatasetGraph graphs;
    private boolean isFinished;

    private Draft(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
        this.graphs = StoreConnection.connectCreate(Location.create(folder)).getDatasetGraph();
    }

    static Draft of(Path target) throws IOException {
        Path folder = target.resolveSibling(target.getFileName() + Generations.DRAFT);
        Generations.delete(folder);
        Files.createDirectories(folder);
        return new Draft(target, folder);
    }

    /** Takes everything over, within a read of the caller. */
    void takeAll(DatasetGraph from) {
        Txn.executeWrite(graphs, () -> from.find().forEachRemaining(graphs::add));
    }

    /** Takes these graphs over as they are now, within a read of the caller. */
    void take(DatasetGraph from, Set<Node> names) {
        Txn.executeWrite(
                graphs,
                () -> names.forEach(name -> {
                    graphs.deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
                    from.find(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(graphs::add);
                }));
    }

    /**
     * Makes it the generation that the next start opens.
     *
     * @throws IOException when it cannot be; then it is gone
     */
    Generation finish() throws IOException {
        letGo();
        Durable.syncFolder(folder);
        Files.move(folder, target);
        isFinished = true;
        try {
            Durable.syncFolderOf(target);
            return Generation.open(target);
        } catch (IOException | RuntimeException failed) {
            // What is written from now on would not be in it, and the next start would not know.
            Generations.delete(target);
            throw failed;
        }
    }

    private void letGo() {
        StoreConnection.internalExpel(Location.create(folder), true);
    }

    /** Removes what was not finished. */
    @Override
    public void close() throws IOException {
        if (!isFinished) {
            letGo();
            Generations.delete(folder);
        }
    }
}
