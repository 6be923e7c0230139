package org.cancerimaging.server.demo.hospital;

/** Where generated files go. */
@FunctionalInterface
public interface FileSink {

    /**
     * Takes one file.
     *
     * @param path relative, parts separated by slashes
     * @param content the file's bytes
     */
    void write(String path, byte[] content);

    /** A folder within this sink. */
    default FileSink folder(String name) {
        return (path, content) -> write(name + "/" + path, content);
    }
}
