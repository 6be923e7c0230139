package org.cancerimaging.server.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import org.cancerimaging.mappers.dicom.pacs.PacsAccess;
import org.cancerimaging.server.app.MapProcess.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mapping from standard input, from a DICOMweb server and from a PACS, by what a person sees: exit code, words, files. */
final class MapSourcesTest {

    private static final byte[] NOTHING = {};
    private static final String UID = "{\"0020000D\":{\"vr\":\"UI\",\"Value\":[\"1.2.3\"]},"
            + "\"00100010\":{\"vr\":\"PN\",\"Value\":[{\"Alphabetic\":\"" + TinyDicom.NAME + "\"}]},"
            + "\"00100020\":{\"vr\":\"LO\",\"Value\":[\"" + TinyDicom.PATIENT + "\"]},"
            + "\"0020000E\":{\"vr\":\"UI\",\"Value\":[\"1.5\"]},\"00201209\":{\"vr\":\"IS\",\"Value\":[\"7\"]},"
            + "\"00080018\":{\"vr\":\"UI\",\"Value\":[\"1.6\"]},\"00080060\":{\"vr\":\"CS\",\"Value\":[\"MR\"]}}";

    @TempDir
    Path folder;

    private MapProcess map = new MapProcess(Path.of(""));

    @BeforeEach
    void prepare() {
        map = new MapProcess(folder);
    }

    @Test
    void aTarStreamOnStandardInputIsMapped() throws Exception {
        byte[] tar = TinyDicom.tar(TinyDicom.ct("1.5", 1), TinyDicom.ct("1.5", 2), TinyDicom.ct("1.6", 1));
        Run run = map.run(tar, Map.of(), "dicom", "-");
        assertEquals(0, run.exit(), run.messages());
        assertTrue(run.results().contains("files: 3\nfiles left out: 0\nfiles used: 3"), run.results());
        assertTrue(map.output("cases/dicom.nt").contains("ImagingSeries"));
        assertTrue(map.output("aggregates.ttl").length() > 0
                && map.output("description.ttl").length() > 0);
        requireNobodyIsNamed(run);
    }

    @Test
    void aTarStreamThatBreaksOffGivesWhatCameAndOneProblem() throws Exception {
        byte[] tar = TinyDicom.tar(TinyDicom.ct("1.5", 1), TinyDicom.ct("1.5", 2));
        Run run = map.run(Arrays.copyOf(tar, tar.length / 2 + 100), Map.of(), "dicom", "-");
        assertEquals(0, run.exit(), run.messages());
        assertTrue(run.results().contains("files used: 1"), run.results());
        assertTrue(map.output("report/problems.csv").contains("DICOM-0030"), map.output("report/problems.csv"));
    }

    @Test
    void standardInputWithoutAnObjectMapsNothing() throws Exception {
        for (byte[] input : new byte[][] {NOTHING, "no DICOM here".getBytes(StandardCharsets.UTF_8)}) {
            Run run = map.run(input, Map.of(), "dicom", "-");
            assertEquals(1, run.exit());
            assertTrue(run.messages().contains("Nothing could be mapped"), run.messages());
            assertTrue(map.output("report/problems.csv").matches("(?s).*DICOM-000[12].*"));
        }
    }

    @Test
    void aDicomWebServerIsMapped() throws Exception {
        HttpServer server = serve(200, "[" + UID + "]");
        Run run = map.run(NOTHING, Map.of("TOKEN", "s3cret"), "dicomweb", address(server), "--token-env", "TOKEN");
        server.stop(0);
        assertEquals(0, run.exit(), run.messages());
        assertTrue(run.results().contains("series used: 1\nstudies: 1"), run.results());
        assertTrue(map.output("cases/dicomweb.nt").contains("ImagingSeries"));
        requireNobodyIsNamed(run);
        assertFalse((run + map.everything()).contains("s3cret"), "the token is nowhere");
        assertFalse((run + map.everything()).contains("127.0.0.1"), "the address is nowhere");
    }

    @Test
    void aDicomWebServerThatRefusesIsToldByCode() throws Exception {
        HttpServer server = serve(401, "");
        Run run = map.run(NOTHING, Map.of(), "dicomweb", address(server));
        server.stop(0);
        assertEquals(1, run.exit());
        assertTrue(run.messages().contains("The DICOMweb server gives no list of studies."), run.messages());
        assertTrue(run.messages().contains("DICOMWEB-0002 status 401: expected permission"), run.messages());
        assertFalse(Files.exists(map.out().resolve("description.ttl")), "nothing is described");
    }

    @Test
    void wrongUsageIsToldBeforeAnythingIsAsked() throws Exception {
        String[] ftp = {"dicomweb", "ftp://pacs.example/dicom-web"};
        Run witness = map.run(NOTHING, Map.of(), ftp);
        assertWrong("must start with http", witness);
        assertEquals(witness, map.runHere(ftp), "in this process as in one of its own");
        assertWrong("--token-env is not set", "dicomweb", "http://127.0.0.1:9/", "--token-env", "NO_SUCH_VARIABLE");
        assertWrong(
                "There is no file or folder", "dicom", folder.resolve("missing").toString());
        assertWrong("TITLE@host:port", "pacs", "pacs.example");
        assertWrong("1 to 8 associations", "pacs", "A@pacs.example:104", "--parallel", "9");
        assertWrong("expected one of", "pacs", "A@pacs.example:104", "--retrieve", "all");
    }

    /** The same command in both builds: one says what is missing, the other that nobody answers. */
    @Test
    void aPacsThatCannotBeAskedIsToldByCode() throws Exception {
        boolean able = ServiceLoader.load(PacsAccess.class).findFirst().isPresent();
        Run run = map.run(NOTHING, Map.of(), "pacs", "ARCHIVE@127.0.0.1:" + freePort(), "--timeout", "5");
        assertEquals(1, run.exit());
        String expected = able ? "PACS-0002 connection" : "PACS-0001 build: expected a build with dcm4che";
        assertTrue(run.messages().contains(expected), run.messages());
        assertTrue(able || run.messages().contains("CATALOGUE_DCM4CHE"), "how to get it");
        assertFalse(run.messages().contains("127.0.0.1") || run.messages().contains("ARCHIVE"), run.messages());
    }

    private void assertWrong(String said, String... words) {
        assertWrong(said, map.runHere(words));
    }

    private void assertWrong(String said, Run run) {
        assertEquals(2, run.exit(), run.messages());
        assertTrue(run.messages().contains(said), run.messages());
        assertFalse(Files.exists(map.out().resolve("cases")));
    }

    private void requireNobodyIsNamed(Run run) throws IOException {
        String all = run + map.everything();
        assertFalse(all.contains("Carla") || all.contains(TinyDicom.PATIENT) || all.contains("\"1.2.3\""));
    }

    private static HttpServer serve(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/dicom-web";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
