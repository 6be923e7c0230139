package org.cancerimaging.mappers.dicom.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An Orthanc of its own on a free port of this machine, empty at first, gone at the end. */
final class Orthanc implements AutoCloseable {

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/sbin/Orthanc"), Path.of("/usr/bin/Orthanc"));
    private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");

    private final Process process;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    private Orthanc(Process process, int port) {
        this.process = process;
        this.address = "http://127.0.0.1:" + port;
    }

    /** Starts one; skips the test where Orthanc or its DICOMweb plugin is not installed. */
    static Orthanc start(Path folder) throws Exception {
        Path program = PROGRAMS.stream().filter(Files::isExecutable).findFirst().orElse(Path.of("missing"));
        assumeTrue(Files.exists(program) && Files.exists(PLUGIN), "Orthanc with DICOMweb is not installed");
        int port = freePort();
        Path configuration =
                Files.writeString(folder.resolve("orthanc.json"), """
            {"HttpPort": %PORT, "HttpServerEnabled": true, "DicomServerEnabled": false, "RemoteAccessAllowed": false,
             "AuthenticationEnabled": false, "SslEnabled": false, "StorageDirectory": "%DATA", "IndexDirectory": "%DATA",
             "OverwriteInstances": false, "Plugins": ["%PLUGIN"], "DicomWeb": {"Enable": true, "Root": "/dicom-web/"}}
            """.replace("%PORT", String.valueOf(port))
                        .replace("%DATA", folder.resolve("data").toString())
                        .replace("%PLUGIN", PLUGIN.toString()));
        Process process = new ProcessBuilder(program.toString(), configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("orthanc.log").toFile())
                .start();
        Orthanc orthanc = new Orthanc(process, port);
        orthanc.awaitReady();
        return orthanc;
    }

    URI root() {
        return URI.create(address + "/dicom-web");
    }

    /** Sends all files and answers a folder with those that were taken, each instance once. */
    Path load(Path folder, Path accepted) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            if (takes(file, 3)) {
                OrthancTest.copy(file, accepted.resolve(folder.relativize(file).toString()));
            }
        }
        return accepted;
    }

    /** It ends the connection on some broken files, and on some others just so. */
    private boolean takes(Path file, int tries) throws IOException, InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/instances"))
                            .POST(BodyPublishers.ofFile(file))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"Success\"");
        } catch (IOException ended) {
            if (!process.isAlive()) {
                throw new IOException("Orthanc died", ended);
            }
            return tries > 1 && takes(file, tries - 1);
        }
    }

    private void awaitReady() throws Exception {
        for (int attempt = 0; attempt < 200 && process.isAlive(); attempt++) {
            try {
                client.send(
                        HttpRequest.newBuilder(URI.create(address + "/system")).build(), BodyHandlers.ofString());
                return;
            } catch (IOException notYet) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        process.destroy();
        throw new IOException("Orthanc did not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
