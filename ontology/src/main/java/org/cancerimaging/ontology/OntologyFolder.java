package org.cancerimaging.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The data files of a module, wherever the class path has them: a folder while building, a jar afterwards. */
public final class OntologyFolder {

    private final URL anchor;

    /** The folder that holds the anchor file. */
    public OntologyFolder(URL anchor) {
        this.anchor = anchor;
    }

    static OntologyFolder onClassPath() {
        URL anchor = Ontology.class.getResource("/ontology/cimo.ttl");
        return new OntologyFolder(Objects.requireNonNull(anchor, "ontology/cimo.ttl is missing on the class path"));
    }

    /**
     * Runs the reader while the folder is open; its paths end with this call.
     *
     * @throws UncheckedIOException where the files cannot be read
     */
    public <T> T read(Reader<T> reader) {
        try {
            URLConnection connection = anchor.openConnection();
            return connection instanceof JarURLConnection jar ? readJar(jar, reader) : reader.read(parent());
        } catch (IOException failure) {
            throw new UncheckedIOException("The ontology's files cannot be read from the class path", failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException("The class path holds an address that is no path", failure);
        }
    }

    /** The files of the folder with this ending, in order of name. */
    public static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** The file's name without this ending. */
    public static String stem(Path file, String ending) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ending.length());
    }

    private static <T> T readJar(JarURLConnection jar, Reader<T> reader) throws IOException, URISyntaxException {
        Path file = Path.of(jar.getJarFileURL().toURI());
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path entry = zip.getPath(jar.getEntryName());
            return reader.read(Objects.requireNonNull(entry.getParent()));
        }
    }

    private Path parent() throws URISyntaxException {
        return Objects.requireNonNull(Path.of(anchor.toURI()).getParent());
    }

    /** What is done with the open folder. */
    @FunctionalInterface
    public interface Reader<T> {
        /** Reads what it needs; the path is of no use afterwards. */
        T read(Path folder) throws IOException;
    }
}
