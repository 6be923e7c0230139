package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cancerimaging.server.bench.ServerProcess;
import org.junit.jupiter.api.Test;

/** The launcher and the program agree. */
final class LauncherTest {

    private static final Path LAUNCHER = Path.of("../catalogue");
    private static final Pattern MANNERS = Pattern.compile("(?m)^manners=\\((.+)\\)$");
    private static final Pattern SETTING = Pattern.compile("-D(catalogue\\.[a-z.]+)=");

    @Test
    void everySettingOfTheLauncherIsKnownToTheProgram() throws IOException {
        List<String> settings = SETTING.matcher(Files.readString(LAUNCHER))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertFalse(settings.isEmpty());
        settings.forEach(setting -> assertTrue(KnownKeys.OTHERS.contains(setting), setting));
    }

    @Test
    void measuredServersHaveTheOptionsOfTheLauncher() throws IOException {
        Matcher manners = MANNERS.matcher(Files.readString(LAUNCHER));
        assertTrue(manners.find());
        assertEquals(ServerProcess.MANNERS, List.of(manners.group(1).split(" ")));
    }
}
