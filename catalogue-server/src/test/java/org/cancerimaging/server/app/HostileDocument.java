package org.cancerimaging.server.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * A document that must not be read.
 *
 * @param name of a file
 * @param text its bytes, one character each
 * @param code the refusal
 * @param line where the refusal points; 0 for nowhere
 */
record HostileDocument(String name, String text, String code, int line) {

    /** All of them; what refers to another document refers to the address. */
    static List<HostileDocument> all(String address) throws IOException {
        return List.of(
                of(
                        "broken.ttl",
                        "@prefix ex: <http://example.org/> .\nex:a ex:b ex:c\nex:d ex:e .\n",
                        "SUBMISSION-0001",
                        3),
                of("broken.jsonld", "{\n\"@id\": }", "SUBMISSION-0001", 2),
                of("broken.nt", "<http://example.org/a> <http://example.org/b> .\n", "SUBMISSION-0001", 1),
                of(
                        "doctype.rdf",
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b SYSTEM \"" + address + "\">]>\n<a>&b;</a>",
                        "SUBMISSION-0007",
                        2),
                of(
                        "context.jsonld",
                        "{\n \"@context\": \"" + address + "\",\n \"@id\": \"http://example.org/a\"}",
                        "SUBMISSION-0006",
                        2),
                of(
                        "deep.ttl",
                        "<http://example.org/a> <http://example.org/b>\n" + "[ <http://example.org/b> ".repeat(9000),
                        "SUBMISSION-0008",
                        2),
                of("deep.jsonld", "[".repeat(50_000), "SUBMISSION-0008", 1),
                of("deep.rdf", "<a>".repeat(50_000), "SUBMISSION-0008", 1),
                of(
                        "star.ttl",
                        "<< <http://example.org/a> <http://example.org/b> 1 >> <http://example.org/c> 2 .",
                        "",
                        0),
                new HostileDocument("bomb.nt.gz", bomb(), "SUBMISSION-0003", 0),
                new HostileDocument("cut.nt.gz", "\u001f\u008b\b\0\0\0", "SUBMISSION-0005", 0));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static HostileDocument of(String name, String text, String code, int line) {
        return new HostileDocument(name, text, code, line);
    }

    private static String bomb() throws IOException {
        byte[] lines =
                "<http://x.org/a> <http://x.org/b> \"c\" .\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int index = 0; index < 300; index++) {
                gzip.write(lines);
            }
        }
        return bomb.toString(StandardCharsets.ISO_8859_1);
    }
}
