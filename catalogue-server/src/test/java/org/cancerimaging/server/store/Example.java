package org.cancerimaging.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Records for tests. */
public final class Example {

    private Example() {}

    /** The Turtle of {@code records/NAME.ttl}. */
    public static String record(String name) {
        try (InputStream in = Example.class.getResourceAsStream("/records/" + name + ".ttl")) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The example of this name under another id. */
    public static String record(String name, String id) {
        return record(name).replace("/" + name + ">", "/" + id + ">").replace("/" + name + "\"", "/" + id + "\"");
    }
}
