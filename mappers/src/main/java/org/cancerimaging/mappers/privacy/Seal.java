package org.cancerimaging.mappers.privacy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks what a site keeps for itself on disk between or during runs: AES-256-GCM (NIST SP 800-38D) under a key made
 * from the site's key. What is sealed can neither be read nor changed without that key. Thread-safe.
 */
public final class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Bytes that a sealed content is longer than the content. */
    public static final int OVERHEAD = NONCE_BYTES + TAG_BITS / 8;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final KeyedHash hash;
    private final String mark;

    private Seal(byte[] key, byte[] hashKey, String mark) {
        ByteBuffer words = ByteBuffer.wrap(hashKey);
        this.key = new SecretKeySpec(key, "AES");
        this.hash = new KeyedHash(words.getLong(), words.getLong());
        this.mark = mark;
    }

    /**
     * The seal of a site for one purpose; another key, purpose or version gives another seal.
     *
     * @param purpose what is kept, e.g. {@code journal}
     * @param version of the software that writes it
     */
    public static Seal of(SiteKey site, String purpose, String version) {
        byte[] mark = site.hmac("seal", purpose, version, "mark");
        return new Seal(
                site.hmac("seal", purpose, version, "key"),
                site.hmac("seal", purpose, version, "names"),
                HexFormat.of().formatHex(mark, 0, 16));
    }

    /** A seal that nobody can open once this process has ended. */
    public static Seal ofThisProcess() {
        byte[] bytes = new byte[48];
        new SecureRandom().nextBytes(bytes);
        return new Seal(Arrays.copyOf(bytes, 32), Arrays.copyOfRange(bytes, 32, 48), "");
    }

    /** Names the seal: 32 hexadecimal digits that tell nothing about the key; empty for that of a process. */
    public String mark() {
        return mark;
    }

    /** A keyed 64-bit hash, so that names can be found again without being kept. */
    public long hash(CharSequence name) {
        return hash.of(name);
    }

    /**
     * Seals a content.
     *
     * @param place where it will stand; it can be opened nowhere else
     */
    public byte[] close(byte[] content, int length, long place) {
        byte[] sealed = new byte[OVERHEAD + length];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(content, 0, length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
        }
    }

    /** The content; empty when it was not sealed with this seal for this place, or is damaged. */
    public Optional<byte[]> open(byte[] sealed, long place) {
        if (sealed.length < OVERHEAD) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, place);
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException damaged) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, place));
        return cipher;
    }

    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return "Seal[" + mark + "]";
    }
}
