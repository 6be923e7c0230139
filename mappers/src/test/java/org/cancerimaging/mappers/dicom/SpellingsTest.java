package org.cancerimaging.mappers.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One pass finds what a look for each spelling on its own finds. */
final class SpellingsTest {

    private static final long SEED = 20261121;

    @Test
    void theFirstTheLastAndOverlappingOnesAreFound() {
        Spellings spellings =
                new Spellings(List.of(bytes("abc"), bytes("bcd"), bytes("ab"), bytes("xyz"), bytes("é!")));
        assertEquals(Set.of("ab", "abc", "bcd"), spellings.in(bytes("abcd")));
        assertEquals(Set.of("xyz"), spellings.in(bytes("xyxyz")));
        assertEquals(Set.of("é!"), spellings.in(bytes("xyé!")));
        assertEquals(Set.of(), spellings.in(bytes("a bc dxy")));
        assertEquals(Set.of(), spellings.in(new byte[0]));
    }

    @Test
    void whatIsFoundIsWhatTheTextContains() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            List<String> sought = IntStream.range(0, 20)
                    .mapToObj(any -> word(random, 2 + random.nextInt(4)))
                    .toList();
            String text = word(random, random.nextInt(60));
            Set<String> expected = sought.stream().filter(text::contains).collect(Collectors.toSet());
            Spellings spellings =
                    new Spellings(sought.stream().map(SpellingsTest::bytes).toList());
            assertEquals(expected, spellings.in(bytes(text)), () -> "seed " + SEED + ": " + sought + " in " + text);
        }
    }

    @Test
    void aSpellingOfOneByteIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Spellings(List.of(bytes("a"))));
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, 4)
                .mapToObj(letter -> "abcÿ".substring(letter, letter + 1))
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
