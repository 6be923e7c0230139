package org.cancerimaging.server.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerCopyTest {

    private static final byte[] END = new byte[0];

    private final List<String> told = new ArrayList<>();
    private final AnswerCopy copy =
            new AnswerCopy(10, content -> told.add(new String(content, StandardCharsets.UTF_8)));

    @Test
    void piecesAreOneAnswerAtTheEnd() {
        add("one, ");
        add("two");
        assertEquals(List.of(), told);
        copy.add(END);
        assertEquals(List.of("one, two"), told);
    }

    @Test
    void ofALongAnswerThereIsNoCopy() {
        add("one, two, ");
        add("three");
        copy.add(END);
        assertEquals(List.of(), told);
    }

    @Test
    void anAnswerThatIsBrokenOffIsNeverTold() {
        add("one, ");
        assertEquals(List.of(), told);
    }

    private void add(String piece) {
        copy.add(piece.getBytes(StandardCharsets.UTF_8));
    }
}
