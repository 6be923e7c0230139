package org.cancerimaging.mappers.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a mapping left behind, seen from who checks or sends it: knows where its statements came from.
 *
 * @param folder the one given to the mapping as {@code --out}
 */
public record MappedFolder(Path folder) {

    /** Under this name stands what the description file fills. */
    static final String KEYS = "describe";

    /** The folder that a file was mapped into: its own one, or that around it. */
    public static Optional<MappedFolder> around(Path file) {
        Path path = file.toAbsolutePath().normalize();
        return Stream.of(path.resolve(".."), path.resolve("../.."))
                .map(folder -> new MappedFolder(folder.normalize()))
                .filter(MappedFolder::isTraced)
                .findFirst();
    }

    private boolean isTraced() {
        return Files.isRegularFile(reports().resolve(OriginFiles.PARTS));
    }

    private Path reports() {
        return folder.resolve("report");
    }

    /** Whether a file tells of the mapping itself, not of patients or the dataset. */
    public boolean isReport(Path file) {
        return file.toAbsolutePath().normalize().startsWith(reports());
    }

    /**
     * Where the statements of one file came from.
     *
     * @param things whose rows are looked up
     * @throws UncheckedIOException when the report folder cannot be read
     */
    public Origins origins(Path file, Collection<Node> things) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
        Path cases = folder.resolve("cases").toAbsolutePath().normalize();
        boolean isCase = file.toAbsolutePath().normalize().startsWith(cases);
        return read(things, isCase ? name : KEYS);
    }

    /**
     * The same for all files together.
     *
     * @throws UncheckedIOException when the report folder cannot be read
     */
    public Origins origins(Collection<Node> things) {
        return read(things, null);
    }

    /**
     * What was left out or used in part when the folder was mapped, code by code.
     *
     * @param most so many of each code
     * @throws UncheckedIOException when the report folder cannot be read
     */
    public List<Problems> problems(int most) {
        return Problems.read(reports().resolve("problems.csv"), most);
    }

    private Origins read(Collection<Node> things, @Nullable String mapper) {
        Set<String> wanted =
                things.stream().filter(Node::isURI).map(Node::getURI).collect(Collectors.toSet());
        try {
            return Origins.read(reports(), wanted, mapper);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
