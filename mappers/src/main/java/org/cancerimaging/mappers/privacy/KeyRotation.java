package org.cancerimaging.mappers.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A site's key was replaced: from now on everybody has another pseudonym, and nothing made before can be joined with
 * what is made after, except by who still has the old key and the ids.
 *
 * @param retired id of the key that was in use
 * @param current id of the key that is in use now
 */
public record KeyRotation(String retired, String current) {

    /**
     * Puts a new random key in place of the one in use; the old one is overwritten.
     *
     * @param keep where the old key is kept; null to destroy it
     * @throws SiteKeyRefused when there is no key, the key must not be used, or something is at {@code keep} already
     * @throws IOException when the new key cannot be written; then the old one stays in use
     */
    public static KeyRotation of(Path file, @Nullable Path keep) throws IOException {
        if (!Files.exists(file)) {
            throw new SiteKeyRefused(
                    "There is no key file " + file + ", so there is nothing to rotate. The first mapping"
                            + " makes one. If the key is elsewhere, name it with --key.");
        }
        if (keep != null && Files.exists(keep)) {
            throw new SiteKeyRefused("The file " + keep
                    + " is there already; nothing was changed. Name a new file for the" + " old key.");
        }
        String retired = SiteKey.open(file).id();
        KeyFile.replace(file, keep);
        return new KeyRotation(retired, SiteKey.open(file).id());
    }
}
