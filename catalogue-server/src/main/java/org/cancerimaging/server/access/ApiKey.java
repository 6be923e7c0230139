package org.cancerimaging.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret that stands for a caller: 256 random bits. Kept nowhere but with the caller; the server keeps its hash. */
record ApiKey(String secret) {

    private static final String PREFIX = "cic_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiKey random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new ApiKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256, lower-case hex. A fast hash is enough for 256 random bits: there is nothing to guess. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    /** Whether this key has that hash; takes the same time whatever the answer. */
    boolean matches(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "ApiKey[" + PREFIX + "…]";
    }
}
