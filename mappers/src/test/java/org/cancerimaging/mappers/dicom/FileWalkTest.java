package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {

    @TempDir
    private Path root;

    @Test
    void thingsAreFoundInTheOrderOfTheirNames() {
        ScanFolder folder = new ScanFolder(root);
        for (String name : List.of("b", "a/z", "a/b/c", ".hidden", "c", "B")) {
            folder.with(name, new byte[0]);
        }
        assertEquals(List.of(".hidden", "B", "a/b/c", "a/z", "b", "c"), names(new FileWalk(List.of(root))));
    }

    @Test
    void emptyFoldersAreNothing() throws Exception {
        Files.createDirectories(root.resolve("a/b/c"));
        assertEquals(List.of(), names(new FileWalk(List.of(root))));
    }

    @Test
    void aSingleFileKeepsItsName() {
        new ScanFolder(root).with("a/x.dcm", new byte[0]);
        assertEquals(List.of("x.dcm"), names(new FileWalk(List.of(root.resolve("a/x.dcm")))));
    }

    @Test
    void stepsAreTakenUpToSoMany() {
        ScanFolder folder = new ScanFolder(root);
        for (int i = 0; i < 10; i++) {
            folder.with("f" + i, new byte[0]);
        }
        FileWalk walk = new FileWalk(List.of(root));
        assertEquals(7, walk.next(7).size());
        assertEquals(3, walk.next(7).size());
        assertTrue(walk.next(7).isEmpty());
    }

    private static List<String> names(FileWalk walk) {
        return walk.next(1000).stream().map(ScanFile::name).toList();
    }
}
