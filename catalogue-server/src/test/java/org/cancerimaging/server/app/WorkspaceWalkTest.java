package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that {@code docs/steward.md} shows for a workspace do what it says. */
final class WorkspaceWalkTest {

    private static final Path DOCUMENT = Path.of("../docs/steward.md");

    @TempDir
    Path folder;

    @Test
    void whatAProviderSentIsMendedInAWorkspaceAndSubmitted() throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "curl"))),
                "no curl to walk with");
        Files.writeString(folder.resolve("received.ttl"), Turtle.dataset("walk", "Recieved title"));
        Files.writeString(
                folder.resolve("fix.ru"),
                Steward.PREFIXES + "DELETE { ?s dct:title ?t } INSERT { ?s dct:title \"Received title\"@en } "
                        + "WHERE { ?s a dcat:Dataset ; dct:title ?t }");
        try (TestServer server = new TestServer(folder.resolve("data"))) {
            String told =
                    run(walk().replace("http://localhost:8080", server.address().toString()), server.ownKey());
            assertTrue(told.contains("Received title") && told.contains("PUBLISHED"), told);
            assertTrue(server.get("/dataset/walk.ttl").body().contains("Received title"));
            assertEquals(
                    "[]", server.get(Space.ALL, "X-API-Key", server.ownKey()).body());
        }
    }

    private static String walk() throws IOException {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf("```\n", text.indexOf("## Try it first")) + 4;
        return text.substring(begin, text.indexOf("```", begin));
    }

    private String run(String commands, String key) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder shell = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        shell.environment().put("KEY", key);
        Process process = shell.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        String told = Files.readString(out, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), told);
        return told;
    }
}
