package org.cancerimaging.mappers.privacy;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns the identifiers of one provider into tokens that mean nothing without the site's key. Thread-safe.
 *
 * <p>A token is the first 130 bits of HMAC-SHA-256 over label, provider, issuer and normalised id, in 26 letters of
 * lower-case base32 (RFC 4648 section 6). Label and provider keep apart what must not be joined: no token of a study
 * can equal one of a patient, and two providers that share a key have no token in common.
 */
public final class Pseudonyms {

    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int TOKEN_LETTERS = 26;
    private static final int BITS = 5;

    private final SiteKey key;
    private final String provider;
    private final String homeIssuer;

    /**
     * Makes the pseudonyms of one provider.
     *
     * @param homeIssuer the issuer whose patient ids mean the same as ids without any issuer; null when there is none
     */
    public Pseudonyms(SiteKey key, String provider, @Nullable String homeIssuer) {
        this.key = key;
        this.provider = provider;
        this.homeIssuer = homeIssuer == null ? "" : normalise(homeIssuer);
    }

    /** The token of a patient, equal for a DICOM header and a table that name the same person. */
    public String patient(@Nullable String issuer, String patientId) {
        String known = issuer == null ? "" : normalise(issuer);
        return token("patient", known.equals(homeIssuer) ? "" : known, normalise(patientId));
    }

    /** The token of somebody of whom only one study is known. */
    public String patientOfStudy(String studyUid) {
        return token("patient-of-study", "", normalise(studyUid));
    }

    /** The token of a study (0020,000D). */
    public String study(String studyUid) {
        return token("study", "", normalise(studyUid));
    }

    /** The token of a series (0020,000E). */
    public String series(String seriesUid) {
        return token("series", "", normalise(seriesUid));
    }

    /** A short token that stands for any text, such as a part of a file's path; equal texts have equal tokens. */
    String shortToken(String text) {
        return token("text", "", text).substring(0, 8);
    }

    /**
     * The form in which two spellings of one id are equal: compatibility characters and case are folded, padding is
     * taken off at both ends. Leading zeros and everything inside stay, since they tell people apart.
     */
    public static String normalise(String id) {
        String folded = Normalizer.normalize(id, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace('\0', ' ');
        return folded.strip();
    }

    private String token(String label, String issuer, String id) {
        return base32(key.hmac(label, provider, issuer, id));
    }

    private static String base32(byte[] bytes) {
        char[] letters = new char[TOKEN_LETTERS];
        for (int letter = 0; letter < TOKEN_LETTERS; letter++) {
            letters[letter] = BASE32[bits(bytes, letter * BITS)];
        }
        return new String(letters);
    }

    private static int bits(byte[] bytes, int start) {
        int index = start >> 3;
        int pair = (bytes[index] & 0xff) << 8 | (bytes[index + 1] & 0xff);
        return pair >> (16 - BITS - (start & 7)) & 31;
    }

    /** Shows nothing of key and ids. */
    @Override
    public String toString() {
        return "Pseudonyms[" + provider + "]";
    }
}
