package org.cancerimaging.server.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cancerimaging.server.http.CatalogueException;
import org.junit.jupiter.api.Test;

/** Forms with parts are taken apart byte by byte. */
final class MultipartFormTest {

    private static final String TYPE = "multipart/form-data; boundary=b1";
    private static final String HEAD =
            "Content-Disposition: form-data; name=\"a\"\r\nContent-Type: text/turtle\r\n\r\n";

    @Test
    void partsComeOutAsTheyWentIn() throws IOException {
        assertEquals(
                List.of("text/turtle=one", "=two\r\n--b2\r\n"),
                parts("--b1\r\n" + HEAD + "one\r\n--b1\r\n\r\ntwo\r\n--b2\r\n\r\n--b1--\r\nafter", TYPE));
        assertEquals(List.of(), parts("--b1--", TYPE));
        assertEquals(List.of("text/turtle="), parts("before\r\n--b1\r\n" + HEAD + "\r\n--b1--", TYPE));
        assertEquals(
                List.of("text/turtle=x"),
                parts("--a b\r\n" + HEAD + "x\r\n--a b--", "Multipart/Form-Data;charset=utf-8; Boundary=\"a b\""));
    }

    @Test
    void whatLooksLikeADelimiterIsContent() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder content = new StringBuilder();
            for (int at = random.nextInt(40); at > 0; at--) {
                content.append("\r\n-b1x".charAt(random.nextInt(6)));
            }
            if (!("\r\n" + content + "\r\n").contains("\r\n--b1")) {
                assertEquals(
                        List.of("=" + content, "=end"),
                        parts("--b1\r\n\r\n" + content + "\r\n--b1\r\n\r\nend\r\n--b1--", TYPE),
                        "seed " + seed);
            }
        }
    }

    @Test
    void aFormWithoutItsEndIsBroken() {
        for (String body : List.of("", "--b1", "--b1\r\n" + HEAD, "--b1\r\n" + HEAD + "one", "one\r\n--b2--\r\n")) {
            assertThrows(EOFException.class, () -> parts(body, TYPE), body);
        }
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        assertEquals("WORKSPACE-0009", refused("", "multipart/form-data"));
        assertEquals("WORKSPACE-0009", refused("--b1\r\nA: " + "x".repeat(20_000) + "\r\n\r\n", TYPE));
        assertEquals("WORKSPACE-0009", refused("--b1\r\n" + "A: xxxxxxxx\r\n".repeat(2_000) + "\r\n", TYPE));
        assertTrue(MultipartForm.is(" Multipart/form-data; boundary=x"));
        assertFalse(MultipartForm.is("text/turtle"));
        assertFalse(MultipartForm.is(null));
    }

    private static String refused(String body, String type) {
        return assertThrows(CatalogueException.class, () -> parts(body, type)).code();
    }

    private static List<String> parts(String body, String type) throws IOException {
        MultipartForm form =
                MultipartForm.of(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)), type);
        List<String> parts = new ArrayList<>();
        for (String kind = form.next(); kind != null; kind = form.next()) {
            parts.add(kind + "=" + new String(form.content().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
        return parts;
    }
}
