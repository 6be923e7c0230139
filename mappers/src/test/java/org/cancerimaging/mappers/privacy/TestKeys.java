package org.cancerimaging.mappers.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** Keys that are the same in every test run. */
public final class TestKeys {

    private TestKeys() {}

    /** The key of 32 bytes with this value. */
    public static SiteKey of(int value) {
        try {
            Path file = Files.createTempFile("test", ".key");
            byte[] bytes = new byte[32];
            Arrays.fill(bytes, (byte) value);
            Files.write(file, bytes);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            SiteKey key = SiteKey.open(file);
            Files.delete(file);
            return key;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
