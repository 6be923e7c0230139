package org.cancerimaging.mappers.dicom.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {

    @TempDir
    private Path root;

    @Test
    void thingsAreFoundInTheOrderOfTheirNames() throws IOException {
        for (String name : List.of("b", "a/z", "a/b/c", ".hidden", "c", "B")) {
            write(name);
        }
        assertEquals(List.of(".hidden", "B", "a/b/c", "a/z", "b", "c"), names(new FileWalk(List.of(root))));
    }

    @Test
    void emptyFoldersAreNothing() throws Exception {
        Files.createDirectories(root.resolve("a/b/c"));
        assertEquals(List.of(), names(new FileWalk(List.of(root))));
    }

    @Test
    void aSingleFileKeepsItsName() throws IOException {
        write("a/x.dcm");
        assertEquals(List.of("x.dcm"), names(new FileWalk(List.of(root.resolve("a/x.dcm")))));
    }

    @Test
    void stepsAreTakenUpToSoMany() throws IOException {
        for (int i = 0; i < 10; i++) {
            write("f" + i);
        }
        FileWalk walk = new FileWalk(List.of(root));
        assertEquals(7, walk.next(7).size());
        assertEquals(3, walk.next(7).size());
        assertTrue(walk.next(7).isEmpty());
    }

    @Test
    void sizeAndTimeComeWithTheName() throws IOException {
        Files.setLastModifiedTime(write("x"), FileTime.fromMillis(1_000_000));
        ScanFile found = Objects.requireNonNull(new FileWalk(List.of(root)).next());
        assertEquals(1_000_000, found.modified());
        assertEquals(3, found.size());
    }

    private Path write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "abc");
    }

    private static List<String> names(FileWalk walk) {
        return walk.next(1000).stream().map(ScanFile::name).toList();
    }
}
