package org.cancerimaging.mappers.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class PseudonymsTest {

    private final Pseudonyms pseudonyms = new Pseudonyms(TestKeys.of(7), "p1", null);

    @Test
    void aTokenIsTheFirstHundredAndThirtyBitsOfTheHmac() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] hash = mac.doFinal("patient\0p1\0\0MRN 0042".getBytes(StandardCharsets.UTF_8));
        String bits = new BigInteger(1, hash).toString(2);
        String padded = "0".repeat(256 - bits.length()) + bits;
        StringBuilder expected = new StringBuilder();
        for (int start = 0; start < 130; start += 5) {
            expected.append(
                    "abcdefghijklmnopqrstuvwxyz234567".charAt(Integer.parseInt(padded.substring(start, start + 5), 2)));
        }
        assertEquals(expected.toString(), pseudonyms.patient(null, "MRN 0042"));
    }

    @Test
    void spellingsOfOneIdGiveOneToken() {
        String token = pseudonyms.patient(null, "abc123");
        assertEquals(token, pseudonyms.patient(null, "  ABC123 "));
        assertEquals(token, pseudonyms.patient("", "abc123\0"));
        assertEquals(token, pseudonyms.patient(null, "\uff21\uff22\uff23123"), "full-width letters");
    }

    @Test
    void leadingZerosTellPeopleApart() {
        assertNotEquals(pseudonyms.patient(null, "123"), pseudonyms.patient(null, "0123"));
    }

    @Test
    void issuersTellPeopleApartUnlessItIsTheHomeOne() {
        assertNotEquals(pseudonyms.patient(null, "123"), pseudonyms.patient("OTHER", "123"));
        Pseudonyms atHome = new Pseudonyms(TestKeys.of(7), "p1", "Home");
        assertEquals(atHome.patient(null, "123"), atHome.patient("HOME ", "123"));
        assertEquals(pseudonyms.patient(null, "123"), atHome.patient(null, "123"));
        assertNotEquals(atHome.patient(null, "123"), atHome.patient("OTHER", "123"));
    }

    @Test
    void labelsProvidersAndKeysHaveNoTokenInCommon() {
        Pseudonyms otherProvider = new Pseudonyms(TestKeys.of(7), "p2", null);
        Pseudonyms otherKey = new Pseudonyms(TestKeys.of(8), "p1", null);
        Set<String> tokens = new HashSet<>();
        for (Pseudonyms some : new Pseudonyms[] {pseudonyms, otherProvider, otherKey}) {
            tokens.add(some.patient(null, "1.2.3"));
            tokens.add(some.patientOfStudy("1.2.3"));
            tokens.add(some.study("1.2.3"));
            tokens.add(some.series("1.2.3"));
        }
        assertEquals(12, tokens.size());
        assertTrue(tokens.stream().allMatch(token -> token.matches("[a-z2-7]{26}")));
    }

    @Test
    void nothingOfAnIdIsShown() {
        assertFalse(pseudonyms.toString().contains("7"));
    }
}
