package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks files and folders in the order of their names, one step at a time. Links are followed only out of the scanned
 * folders, so that nothing is found twice and nothing goes round. What cannot be read is found with the reason.
 */
public final class FileWalk {

    /** Numbers of files are so many bits apart, so that the members of an archive find room behind it. */
    static final int MEMBER_BITS = 24;

    /** Stands for what comes in by standard input. */
    public static final Path STANDARD_INPUT = Path.of("-");

    private final Deque<Folder> open = new ArrayDeque<>();
    private final List<Path> scanned = new ArrayList<>();
    private final boolean named;
    private long count;

    private record Folder(Iterator<Entry> entries, String prefix, boolean ofRoots) {}

    private record Entry(String name, Path path) {}

    /** Prepares a walk over files and folders. */
    public FileWalk(List<Path> roots) {
        named = roots.size() > 1;
        roots.forEach(root -> scanned.add(realPath(root)));
        List<Entry> entries = new ArrayList<>();
        roots.forEach(root -> entries.add(new Entry(lastName(root), root)));
        open.push(new Folder(entries.iterator(), "", true));
    }

    /** The next thing found; null when all is walked. */
    public @Nullable ScanFile next() {
        while (!open.isEmpty()) {
            Folder folder = open.peek();
            if (!folder.entries().hasNext()) {
                open.pop();
                continue;
            }
            Entry entry = folder.entries().next();
            ScanFile file = folder.ofRoots() ? root(entry.path()) : entry(entry.path(), folder.prefix() + entry.name());
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    /** The next things found, at most so many; empty when all is walked. */
    public List<ScanFile> next(int most) {
        List<ScanFile> files = new ArrayList<>(most);
        ScanFile file = null;
        while (files.size() < most && (file = next()) != null) {
            files.add(file);
        }
        return files;
    }

    private @Nullable ScanFile root(Path root) {
        if (root.equals(STANDARD_INPUT)) {
            return new ScanFile(count++ << MEMBER_BITS, root, "stdin", 0, 0, null);
        }
        String name = lastName(root);
        BasicFileAttributes attributes = attributes(root);
        if (attributes != null && attributes.isDirectory()) {
            return enter(root, named ? name + "/" : "");
        }
        return found(root, name, attributes);
    }

    private @Nullable ScanFile entry(Path entry, String name) {
        BasicFileAttributes attributes = attributes(entry, LinkOption.NOFOLLOW_LINKS);
        if (attributes != null && attributes.isSymbolicLink()) {
            return link(entry, name);
        }
        if (attributes != null && attributes.isDirectory()) {
            return enter(entry, name + "/");
        }
        return found(entry, name, attributes);
    }

    private @Nullable ScanFile link(Path link, String name) {
        Path target = realPath(link);
        BasicFileAttributes attributes = attributes(link);
        if (attributes == null
                || scanned.stream().anyMatch(path -> target.startsWith(path) || path.startsWith(target))) {
            return found(link, name, SourceProblem.LINK_NOT_FOLLOWED);
        }
        scanned.add(target);
        return attributes.isDirectory() ? enter(target, name + "/") : found(target, name, attributes);
    }

    private @Nullable ScanFile enter(Path folder, String prefix) {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(path -> entries.add(new Entry(String.valueOf(path.getFileName()), path)));
        } catch (IOException | DirectoryIteratorException unreadable) {
            return found(folder, prefix.isEmpty() ? "." : prefix, SourceProblem.UNREADABLE);
        }
        entries.sort(Comparator.comparing(Entry::name));
        open.push(new Folder(entries.iterator(), prefix, false));
        return null;
    }

    private ScanFile found(Path path, String name, @Nullable BasicFileAttributes attributes) {
        if (attributes == null) {
            return found(path, name, SourceProblem.UNREADABLE);
        }
        SourceProblem problem = attributes.isRegularFile() ? null : SourceProblem.NOT_A_FILE;
        long modified = attributes.lastModifiedTime().toMillis();
        return new ScanFile(count++ << MEMBER_BITS, path, name, attributes.size(), modified, problem);
    }

    private ScanFile found(Path path, String name, SourceProblem problem) {
        return new ScanFile(count++ << MEMBER_BITS, path, name, 0, 0, problem);
    }

    private static String lastName(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static @Nullable BasicFileAttributes attributes(Path path, LinkOption... options) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, options);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
