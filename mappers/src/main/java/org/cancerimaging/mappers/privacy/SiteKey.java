package org.cancerimaging.mappers.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one site, from which every pseudonym is made. Thread-safe.
 *
 * <p>Whoever has it can check guesses of patient ids, so it stays at the site, readable by its owner only. Losing it
 * means new pseudonyms for everybody.
 */
public final class SiteKey {

    /** Who gets the output unless told otherwise. */
    public static final String STANDARD_RECIPIENT = "catalogue";

    /** How ids become pseudonyms; another number means that old and new ones differ for everybody. */
    public static final String ALGORITHM_VERSION = "HMAC-SHA-256, first 130 bits, version 1";

    static final int MINIMUM_BYTES = 32;
    private static final int MAXIMUM_BYTES = 4096;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID_BYTES = 6;

    private final SecretKeySpec secret;
    private final String id;

    private SiteKey(byte[] bytes) {
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
        this.id = HexFormat.of().formatHex(hmac("key id"), 0, ID_BYTES);
    }

    private SiteKey(byte[] derived, String id) {
        this.secret = new SecretKeySpec(derived, ALGORITHM);
        this.id = id;
    }

    /**
     * The key of the pseudonyms for one recipient: derived from this one, so that nobody without this one can tell which
     * pseudonyms of two recipients belong to one person (NIST SP 800-108, one step). Keeps the id of the site's key.
     */
    public SiteKey forRecipient(String recipient) {
        return recipient.equals(STANDARD_RECIPIENT) ? this : new SiteKey(hmac("recipient", recipient), id);
    }

    /**
     * Reads the key file, which is made with 32 random bytes when it is not there.
     *
     * @throws SiteKeyRefused when others than the owner can read or change the file, or when it is too short
     * @throws IOException when the file can be neither read nor made
     */
    public static SiteKey open(Path file) throws IOException {
        if (!Files.exists(file)) {
            KeyFile.make(file);
        }
        KeyFile.requireOwnerOnly(file);
        return new SiteKey(read(file));
    }

    /** Where the key is kept unless told otherwise: {@code cancer-imaging/site.key} below the user's configuration. */
    public static Path standardFile(Map<String, String> environment, Path home) {
        String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = configured.isEmpty() ? home.resolve(".config") : Path.of(configured);
        return folder.resolve("cancer-imaging").resolve("site.key");
    }

    /** Names the key in provenance: 12 hexadecimal digits that tell nothing about the key. */
    public String id() {
        return id;
    }

    /** HMAC-SHA-256 (RFC 2104) of the parts, joined by NUL so that no two lists of parts give one message. */
    byte[] hmac(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAXIMUM_BYTES);
            if (bytes.length < MINIMUM_BYTES) {
                throw new SiteKeyRefused("The key file " + file + " has " + bytes.length + " bytes; at least "
                        + MINIMUM_BYTES + " are needed. Restore it from your backup. Deleting it makes a new key at"
                        + " the next run, and with it new pseudonyms for everybody.");
            }
            return bytes;
        }
    }

    /** Shows the key's id only. */
    @Override
    public String toString() {
        return "SiteKey[" + id + "]";
    }
}
