package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cancerimaging.mappers.privacy.SiteKey;
import org.cancerimaging.mappers.privacy.SiteKeyRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Names the key in use. Shows nothing of the key itself, and makes none. */
@Command(
        name = "show",
        description = "Shows where the key is, its id and the algorithm; never the key.",
        mixinStandardHelpOptions = true)
final class KeyShowCommand implements Callable<Integer> {

    @Mixin
    KeyOption option = new KeyOption();

    @Override
    public Integer call() {
        Console console = Console.terminal();
        Path file = option.file();
        if (!Files.exists(file)) {
            console.warn("There is no key file " + file + " yet; the first mapping makes one.");
            return 1;
        }
        try {
            SiteKey key = SiteKey.open(file);
            console.say("key file: " + file + " (only its owner can read it)");
            console.say("key id: " + key.id() + " (stands in the provenance of every output made with it)");
            console.say("algorithm: " + SiteKey.ALGORITHM_VERSION);
            return 0;
        } catch (SiteKeyRefused refused) {
            console.warn(String.valueOf(refused.getMessage()));
            return 1;
        } catch (IOException unreadable) {
            console.warn("The key file cannot be read: " + file);
            return 1;
        }
    }
}
