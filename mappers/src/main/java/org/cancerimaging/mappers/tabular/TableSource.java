package org.cancerimaging.mappers.tabular;

import java.nio.file.Path;
import org.cancerimaging.mappers.Source;

/**
 * A clinical table at the holder, with what its columns mean.
 *
 * @param file values separated by commas, semicolons, tabs or the like
 * @param mapping what the columns mean
 */
public record TableSource(Path file, TableMapping mapping) implements Source {

    @Override
    public String kind() {
        return "a clinical table";
    }

    @Override
    public String plan() {
        return "sha256:" + mapping.checksum();
    }

    /** A file's name may name people. */
    @Override
    public String toString() {
        return "TableSource";
    }
}
