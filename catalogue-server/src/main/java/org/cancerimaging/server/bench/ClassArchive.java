package org.cancerimaging.server.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Classes of a jar, parsed and checked, as the first process that ends in peace leaves them: spares the next ones a
 * third of their start.
 *
 * @param shared where every process looks for it
 * @param own where one process writes it, so that nobody reads half an archive
 */
record ClassArchive(Path shared, Path own) {

    static ClassArchive of(Path jar) {
        return new ClassArchive(
                jar.resolveSibling("classes.jsa"), jar.resolveSibling("classes-" + System.nanoTime() + ".jsa"));
    }

    /** Options of the virtual machine to use the archive, or to write it when there is none of this jar. */
    List<String> options(Path jar) throws IOException {
        boolean usable =
                Files.exists(shared) && Files.getLastModifiedTime(shared).compareTo(Files.getLastModifiedTime(jar)) > 0;
        String option = usable ? "-XX:SharedArchiveFile=" + shared : "-XX:ArchiveClassesAtExit=" + own;
        return List.of(option, "-Xlog:disable", "-Xlog:all=off");
    }

    /** Hands what an ended process wrote, if it wrote one, to those to come. */
    void share() throws IOException {
        if (Files.exists(own)) {
            Files.move(own, shared, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
