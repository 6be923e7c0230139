package org.cancerimaging.server.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to run a server.
 *
 * @param host address to listen on
 * @param port 0 takes a free one
 * @param data the data folder
 * @param base base IRI of the records; null takes the folder's own, or the standard one when it is new
 */
record ServerSettings(
        String host, int port, Path data, @Nullable String base) {

    /** The same in the words of the framework, in which a free port is -1. */
    Map<String, Object> properties() {
        return Map.of("micronaut.server.host", host, "micronaut.server.port", port == 0 ? -1 : port);
    }
}
