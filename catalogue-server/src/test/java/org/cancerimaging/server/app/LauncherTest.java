package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher and the program agree. */
final class LauncherTest {

    private static final Pattern SETTING = Pattern.compile("-D(catalogue\\.[a-z.]+)=");

    @Test
    void everySettingOfTheLauncherIsKnownToTheProgram() throws IOException {
        List<String> settings = SETTING.matcher(Files.readString(Path.of("../catalogue")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertFalse(settings.isEmpty());
        settings.forEach(setting -> assertTrue(KnownKeys.OTHERS.contains(setting), setting));
    }
}
