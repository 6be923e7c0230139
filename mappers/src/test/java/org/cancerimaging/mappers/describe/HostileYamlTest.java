package org.cancerimaging.mappers.describe;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.SourceRefused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm, or are no description at all: each is refused with a code, soon, and builds nothing. */
final class HostileYamlTest {

    private static final String RIGHT = """
            title: T
            publisher: {name: P}
            contact: {email: a@example.org}
            access: {rights: PUBLIC}
            """;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> eachIsRefusedWithACode() {
        Map<String, String> hostile = Map.ofEntries(
                Map.entry("bomb of anchors", "DESCRIBE-0009 " + bomb()),
                Map.entry("alias", "DESCRIBE-0009 " + RIGHT + "description: &a x\nversion-notes: *a\n"),
                Map.entry("merge key", "DESCRIBE-0009 " + RIGHT + "hdab: &h {name: x, email: b@example.org}\n"),
                Map.entry("class", "DESCRIBE-0009 " + RIGHT + "description: !!javax.script.ScriptEngineManager [x]\n"),
                Map.entry("tag", "DESCRIBE-0009 " + RIGHT + "description: !secret x\n"),
                Map.entry("two documents", "DESCRIBE-0009 " + RIGHT + "---\n" + RIGHT),
                Map.entry("key twice", "DESCRIBE-0003 " + RIGHT + "title: U\n"),
                Map.entry("key twice below", "DESCRIBE-0003 " + RIGHT.replace("name: P", "name: P, name: Q")),
                Map.entry("ten megabytes", "DESCRIBE-0008 " + RIGHT + "description: " + "x".repeat(10_000_000)),
                Map.entry("long text", "DESCRIBE-0008 " + RIGHT + "description: " + "x".repeat(30_000)),
                Map.entry("nested lists", "DESCRIBE-0008 " + "[".repeat(40)),
                Map.entry("deeply nested", "DESCRIBE-0008 " + "keywords: " + "[".repeat(50_000)),
                Map.entry("nested groups", "DESCRIBE-0008 " + "{a: ".repeat(20) + "1" + "}".repeat(20)),
                Map.entry("many keys", "DESCRIBE-0008 " + keys(6_000)),
                Map.entry("no YAML", "DESCRIBE-0001 " + "title: \"open\npublisher: ]"),
                Map.entry("tab", "DESCRIBE-0001 " + "publisher:\n\tname: x"),
                Map.entry("control character", "DESCRIBE-0001 " + RIGHT + "description: a\u0000b\n"),
                Map.entry("escaped control character", "DESCRIBE-0006 " + RIGHT + "description: \"a\\0b\"\n"),
                Map.entry("a text", "DESCRIBE-0004 " + "just words"),
                Map.entry("a list", "DESCRIBE-0004 " + "- a\n- b\n"),
                Map.entry("group as key", "DESCRIBE-0001 " + RIGHT + "? {a: b}\n: c\n"),
                Map.entry("link that breaks out", "DESCRIBE-0006 " + RIGHT + "landing-page: \"https://x> <y\"\n"));
        return hostile.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> isRefused(one.getValue())));
    }

    @Test
    void noPieceOfNoiseIsAnError() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String letters = "title: {}[]&*!|>-#'\"\n \t,abc?%@`\\0\u00e9\ud83d\ude00";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder noise = new StringBuilder(random.nextBoolean() ? RIGHT : "");
            for (int letter = random.nextInt(60); letter > 0; letter--) {
                noise.insert(random.nextInt(noise.length() + 1), letters.charAt(random.nextInt(letters.length())));
            }
            try {
                DescribeFile.parse(noise.toString());
            } catch (SourceRefused refused) {
                assertTrue(refused.issues().get(0).code().startsWith("DESCRIBE-"), "seed " + seed);
            } catch (RuntimeException broken) {
                throw new AssertionError("seed " + seed + ", round " + round, broken);
            }
        }
    }

    @Test
    void whatIsShownOfAWrongWordIsShortAndOneLine() {
        Issue issue =
                refusal(RIGHT + "country: \"" + "Z\\n".repeat(500) + "\"\n").get(0);
        assertTrue(issue.expected().length() < 300, issue::expected);
        assertEquals(1, issue.expected().lines().count());
    }

    private void isRefused(String codeAndYaml) throws IOException {
        String code = codeAndYaml.substring(0, 13);
        Path file = Files.writeString(folder.resolve("d.yaml"), codeAndYaml.substring(14));
        SourceRefused refused = assertTimeoutPreemptively(
                ofSeconds(20), () -> assertThrows(SourceRefused.class, () -> DescribeFile.read(file)));
        assertEquals(code, refused.issues().get(0).code(), refused.issues()::toString);
    }

    private static List<Issue> refusal(String yaml) {
        return assertThrows(SourceRefused.class, () -> DescribeFile.parse(yaml)).issues();
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder(RIGHT + "keywords: &a0 [x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            String before = "*a" + (level - 1);
            bomb.append("k%d: &a%d [%s, %s, %s]%n".formatted(level, level, before, before, before));
        }
        return bomb.toString();
    }

    private static String keys(int number) {
        StringBuilder keys = new StringBuilder();
        for (int key = 0; key < number; key++) {
            keys.append("k").append(key).append(": x\n");
        }
        return keys.toString();
    }
}
