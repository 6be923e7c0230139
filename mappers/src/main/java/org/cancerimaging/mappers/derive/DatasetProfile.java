package org.cancerimaging.mappers.derive;

import java.io.IOException;
import java.nio.file.Path;
import org.cancerimaging.mappers.describe.DescribeFile;

/**
 * What people say about a dataset, from a small YAML file. A file needs title, publisher, contact and access rights;
 * without any file there are defaults.
 *
 * @param said what the file says
 */
public record DatasetProfile(DescribeFile said) {

    /** Nothing is said. */
    public static final DatasetProfile NONE = new DatasetProfile(DescribeFile.EMPTY);

    /** A commented file to start from. */
    public static String template() {
        return DescribeFile.template();
    }

    /**
     * Reads a file.
     *
     * @throws org.cancerimaging.mappers.SourceRefused when it has mistakes; all are told, each with code and line
     * @throws IOException when it cannot be read
     */
    public static DatasetProfile read(Path file) throws IOException {
        return new DatasetProfile(DescribeFile.read(file));
    }
}
