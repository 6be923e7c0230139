package org.cancerimaging.server.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cancerimaging.mappers.privacy.KeyRotation;
import org.cancerimaging.mappers.privacy.SiteKeyRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replaces the key in use. */
@Command(
        name = "rotate",
        description = {
            "Makes a new key. Every person, study and series then gets another pseudonym, for every recipient.",
            "What was written before cannot be joined with what is written after: map all sources again into new"
                    + " folders and push them; the catalogue then replaces the old records of the dataset.",
            "Rotate when somebody may have read the key, or when old output must no longer be traceable.",
            "With --destroy-old nobody can ever find the person behind an old pseudonym again, not even the site;"
                    + " copies in backups must be removed by hand. With --keep-old you still can: keep that file offline."
        },
        mixinStandardHelpOptions = true)
final class KeyRotateCommand implements Callable<Integer> {

    @Mixin
    KeyOption option = new KeyOption();

    @ArgGroup(exclusive = true, multiplicity = "1")
    Old old = new Old();

    /** What becomes of the key that was in use. */
    static final class Old {

        @Option(names = "--destroy-old", required = true, description = "Overwrites the old key.")
        boolean destroy;

        @Option(names = "--keep-old", required = true, paramLabel = "FILE", description = "Moves the old key there.")
        @Nullable
        Path keep;
    }

    @Override
    public Integer call() {
        Console console = Console.terminal();
        try {
            KeyRotation rotation = KeyRotation.of(option.file(), old.keep);
            console.say("new key: " + rotation.current() + " in " + option.file());
            console.say("old key: " + rotation.retired() + (old.keep == null ? ", destroyed" : ", now in " + old.keep));
            console.say("Output made before cannot be joined with output made from now on. Map all sources again into"
                    + " new folders.");
            return 0;
        } catch (SiteKeyRefused refused) {
            console.warn(String.valueOf(refused.getMessage()));
            return 1;
        } catch (IOException failed) {
            console.warn("The key could not be replaced (" + failed.getClass().getSimpleName()
                    + "). Check that its folder can be written and the disk is not full; 'catalogue key show' tells which"
                    + " key is in use.");
            return 1;
        }
    }
}
