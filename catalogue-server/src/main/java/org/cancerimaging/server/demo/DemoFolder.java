package org.cancerimaging.server.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration's data folder. A mark is set before anything is made and another when all is done, so that a start
 * that broke off is known and begun again, and a folder of somebody else's is never touched.
 */
public final class DemoFolder implements AutoCloseable {

    private static final String BEGUN = "demo.begun";
    private static final String DONE = "demo.done";
    private static final List<String> PARTS = List.of("sources", "mapped", "keys", "catalogue");

    private final Path root;
    private @Nullable FileChannel begun;

    /** The folder at a path; nothing is made yet. */
    public DemoFolder(Path root) {
        this.root = root;
    }

    /** Where it lies. */
    public Path root() {
        return root;
    }

    /** What a provider has: its files before anything is mapped. */
    public Path sources(String provider) {
        return root.resolve("sources").resolve(provider);
    }

    /** What a hospital's mapping wrote. */
    public Path mapped(String provider) {
        return root.resolve("mapped").resolve(provider);
    }

    /** The secret of a hospital, apart from its data. */
    public Path siteKey(String provider) {
        return root.resolve("keys").resolve(provider + ".key");
    }

    /** The server's data. */
    public Path catalogue() {
        return root.resolve("catalogue");
    }

    /** The base IRI of a finished folder's records; empty where nothing is finished. */
    public Optional<String> finishedBase() throws IOException {
        Path done = root.resolve(DONE);
        return Files.exists(done) ? Optional.of(Files.readString(done).strip()) : Optional.empty();
    }

    /**
     * Makes the folder ready for a first start: what an earlier start left half done goes. Nobody else can begin here
     * until this is closed.
     *
     * @return whether there was such a rest
     * @throws IOException when the folder holds something that no demonstration put there, when another one is being
     *     made here, or when it cannot be written
     */
    public boolean begin() throws IOException {
        Files.createDirectories(root);
        Path mark = root.resolve(BEGUN);
        boolean brokenOff = Files.exists(mark);
        if (!brokenOff && !isEmpty()) {
            throw new IOException("The folder " + root + " holds other files. Name an empty one with --data.");
        }
        begun = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (begun.tryLock() == null) {
            throw new IOException("Another start is filling the folder " + root + ". Wait for it, or end it.");
        }
        for (String part : PARTS) {
            delete(root.resolve(part));
        }
        return brokenOff;
    }

    /** Marks the folder as complete, in one step. */
    public void finish(String base) throws IOException {
        Path draft = Files.writeString(root.resolve(DONE + ".draft"), base + "\n");
        Files.move(draft, root.resolve(DONE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets others begin here. */
    @Override
    public void close() throws IOException {
        if (begun != null) {
            begun.close();
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
