package org.cancerimaging.server.app;

import java.nio.file.Path;
import org.cancerimaging.mappers.privacy.SiteKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the site's key is. */
final class KeyOption {

    @Option(
            names = "--key",
            description =
                    "The site's secret key file (default: cancer-imaging/site.key below the user's configuration).")
    @Nullable
    Path key;

    Path file() {
        return file(key);
    }

    /** The file told, else the standard one of the user. */
    static Path file(@Nullable Path told) {
        return told == null
                ? SiteKey.standardFile(System.getenv(), Path.of(System.getProperty("user.home", ".")))
                : told;
    }
}
