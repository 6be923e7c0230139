package org.cancerimaging.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that overlooks a name would let every other test of privacy pass. */
final class NamesTest {

    private final Names names = new Names(List.of("Mustermann", "Must", "Δοκιμή", "P-0042"));

    @ParameterizedTest
    @ValueSource(strings = {"P-0042", "xP-0042", "P-P-0042", "\0\0P-0042\0", "P-0041 P-0042"})
    void aNameIsFoundWhereverItStands(String text) {
        assertEquals(Optional.of("P-0042"), in(text));
    }

    @Test
    void lettersOfAnyScriptAreFound() {
        assertEquals(Optional.of("Δοκιμή"), in("by Δοκιμή"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "P-004", "p-0042", "Mus", "Δοκιμ"})
    void whatIsOnlyAlikeIsNotFound(String text) {
        assertEquals(Optional.empty(), in(text));
    }

    private Optional<String> in(String text) {
        return names.in(text.getBytes(StandardCharsets.UTF_8));
    }
}
