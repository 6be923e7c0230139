package org.cancerimaging.server.store.tdb;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cancerimaging.server.store.Durable;

/** The graphs of submissions that the databases do not hold yet: one N-Quads file each, named by its last revision. */
final class PendingFiles {

    private static final String ENDING = ".nq";

    private final Path folder;

    private PendingFiles(Path folder) {
        this.folder = folder;
    }

    static PendingFiles in(Path folder) throws IOException {
        Durable.folder(folder);
        return new PendingFiles(folder);
    }

    /** Writes the graphs; they and the file's name are on the disk afterwards. Empty graphs leave no trace. */
    void write(long revision, Batch batch) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file(revision),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            QuadWriter quads = new QuadWriter(out);
            quads.write(batch.published());
            quads.write(batch.restricted());
            quads.flush();
            channel.force(true);
        }
        Durable.syncFolder(folder);
    }

    /** The graphs of a submission as they were written. */
    DatasetGraph read(long revision) throws IOException {
        DatasetGraph graphs = DatasetGraphFactory.create();
        try (InputStream in = Files.newInputStream(file(revision))) {
            RDFParser.source(in)
                    .lang(Lang.NQUADS)
                    .checking(false)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graphs);
        }
        return graphs;
    }

    boolean has(long revision) {
        return Files.exists(file(revision));
    }

    /** Removes the file of a revision. Should a power cut bring it back, the next start removes it again. */
    void drop(long revision) throws IOException {
        Files.deleteIfExists(file(revision));
    }

    /** Names of the revisions that have a file. */
    List<Long> revisions() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}\\" + ENDING))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - ENDING.length())))
                    .sorted()
                    .toList();
        }
    }

    private Path file(long revision) {
        return folder.resolve(revision + ENDING);
    }

    /** Picks named graphs; one that is not there is empty. */
    static Map<Node, Graph> pick(DatasetGraph graphs, List<String> names) {
        return Batch.byName(names, graphs::getGraph);
    }
}
