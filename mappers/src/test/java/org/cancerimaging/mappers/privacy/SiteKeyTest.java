package org.cancerimaging.mappers.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteKeyTest {

    @TempDir
    Path folder;

    @Test
    void theFirstUseMakesAKeyThatOnlyTheOwnerCanRead() throws Exception {
        Path file = folder.resolve("new/folder/site.key");
        SiteKey.open(file);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(32, Files.size(file));
    }

    @Test
    void theNextUseFindsTheSameKey() throws Exception {
        Path file = folder.resolve("site.key");
        assertEquals(SiteKey.open(file).id(), SiteKey.open(file).id());
        assertNotEquals(
                SiteKey.open(file).id(),
                SiteKey.open(folder.resolve("other.key")).id());
    }

    @Test
    void runsThatStartTogetherEndUpWithOneKey() throws Exception {
        Path file = folder.resolve("site.key");
        ExecutorService pool = Executors.newFixedThreadPool(4);
        Callable<String> open = () -> SiteKey.open(file).id();
        List<Future<String>> ids = pool.invokeAll(List.of(open, open, open, open));
        for (Future<String> id : ids) {
            assertEquals(ids.get(0).get(), id.get());
        }
        pool.shutdown();
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count(), "no drafts stay");
        }
    }

    @Test
    void aKeyThatOthersCanReadIsRefusedWithTheWayOut() throws Exception {
        Path file = folder.resolve("site.key");
        SiteKey.open(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SiteKeyRefused refused = assertThrows(SiteKeyRefused.class, () -> SiteKey.open(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("chmod 600"));
    }

    @Test
    void aKeyThatIsTooShortIsRefused() throws Exception {
        Path file = folder.resolve("site.key");
        Files.write(file, new byte[31]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        SiteKeyRefused refused = assertThrows(SiteKeyRefused.class, () -> SiteKey.open(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("31 bytes"));
    }

    @Test
    void theStandardFileFollowsTheUsersConfiguration() {
        Path home = Path.of("/home/u");
        assertEquals(Path.of("/home/u/.config/cancer-imaging/site.key"), SiteKey.standardFile(Map.of(), home));
        assertEquals(
                Path.of("/cfg/cancer-imaging/site.key"), SiteKey.standardFile(Map.of("XDG_CONFIG_HOME", "/cfg"), home));
    }

    @Test
    void theKeyShowsItsIdOnly() throws Exception {
        Path file = folder.resolve("site.key");
        SiteKey key = SiteKey.open(file);
        assertEquals("SiteKey[" + key.id() + "]", key.toString());
        String secret = HexFormat.of().formatHex(Files.readAllBytes(file));
        assertFalse(secret.contains(key.id()));
    }
}
