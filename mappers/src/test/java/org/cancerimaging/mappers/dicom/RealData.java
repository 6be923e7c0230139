package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of real DICOM files beside the project, where it exists. */
final class RealData {

    private RealData() {}

    /** The folder; skips the test where it does not exist. */
    static Path folder() {
        Path folder = data().resolve("dicom");
        assumeTrue(Files.isDirectory(folder), "no real DICOM files beside the project");
        return folder;
    }

    private static Path data() {
        String configured = System.getProperty("catalogue.data");
        if (configured != null) {
            return Path.of(configured);
        }
        Path root = projectRoot(Path.of(System.getProperty("user.dir")));
        return root == null
                ? Path.of("missing")
                : root.resolve("../shared/data").normalize();
    }

    private static @Nullable Path projectRoot(Path start) {
        Path folder = start.toAbsolutePath();
        while (folder != null
                && !(Files.exists(folder.resolve("pom.xml")) && Files.exists(folder.resolve("catalogue")))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
