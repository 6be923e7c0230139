package org.cancerimaging.mappers.dicom.source;

import java.io.IOException;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Tries what our own reader refuses; found by {@link ServiceLoader}, where a build has one. Thread-safe. */
public interface SecondReader {

    /** The one that this build has; null when it has none. */
    static @Nullable SecondReader find() {
        return ServiceLoader.load(SecondReader.class, SecondReader.class.getClassLoader()).stream()
                .findFirst()
                .map(ServiceLoader.Provider::get)
                .orElse(null);
    }

    /** Name and version, so that nothing is kept over a change of it. */
    String version();

    /**
     * Reads an object again.
     *
     * @param object seekable
     * @return the object as a well-formed DICOM file without pixel data; null when this one cannot read it either
     * @throws IOException when the bytes cannot be had
     */
    byte @Nullable [] reread(ByteSource object) throws IOException;
}
