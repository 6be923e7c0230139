package org.cancerimaging.mappers.dicom.pacs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;

/** The archive of DCMTK on a free port of this machine, gone at the end. */
final class Dcmqrscp implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/dcmqrscp");
    private static final Path INDEXER = Path.of("/usr/bin/dcmqridx");

    private final Path folder;
    private final Process process;
    private final int port;
    private final int storePort;

    private Dcmqrscp(Path folder, Process process, int port, int storePort) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.storePort = storePort;
    }

    /** Starts one over a folder of files that it has indexed; skips the test where DCMTK is not installed. */
    static Dcmqrscp start(Path work, Path files) throws Exception {
        assumeTrue(Files.isExecutable(PROGRAM) && Files.isExecutable(INDEXER), "DCMTK (dcmqrscp) is not installed");
        int port = freePort();
        int storePort = freePort();
        Path database = Files.createDirectories(work.resolve("database"));
        index(database, files);
        Path configuration = Files.writeString(work.resolve("dcmqrscp.cfg"), """
            NetworkTCPPort = %d
            MaxPDUSize = 16384
            MaxAssociations = 8
            HostTable BEGIN
            catalogue = (CATALOGUE, localhost, %d)
            HostTable END
            VendorTable BEGIN
            VendorTable END
            AETable BEGIN
            ARCHIVE %s R (1000, 1024mb) ANY
            AETable END
            """.formatted(port, storePort, database));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("dcmqrscp.log").toFile())
                .start();
        Dcmqrscp archive = new Dcmqrscp(database, process, port, storePort);
        archive.awaitReady();
        return archive;
    }

    PacsSource source(Retrieval retrieval, String modality) {
        PacsAddress address = new PacsAddress("ARCHIVE", "localhost", port);
        return new PacsSource(
                address, "CATALOGUE", retrieval, storePort, modality, "", 2, Duration.ofSeconds(20), false);
    }

    /** The files in its database. */
    Path folder() {
        return folder;
    }

    /** Copies in each file that its own indexer takes, each object once, under a short name. */
    private static void index(Path database, Path files) throws IOException, InterruptedException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(files)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        }
        int number = 0;
        Set<String> seen = new HashSet<>();
        for (Path file : all) {
            if (!seen.add(object(file))) {
                continue;
            }
            Path copy = Files.copy(file, database.resolve(String.format("f%04d.dcm", number++)));
            Process process = new ProcessBuilder(INDEXER.toString(), database.toString(), copy.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || said.contains("E: ")) {
                Files.delete(copy);
            }
        }
    }

    /** What the archive tells objects apart by; the path where that cannot be read. */
    private static String object(Path file) {
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            return in.readDatasetUntilPixelData().getString(Tag.SOPInstanceUID, file.toString());
        } catch (IOException | RuntimeException unreadable) {
            return file.toString();
        }
    }

    private void awaitReady() throws Exception {
        for (int attempt = 0; attempt < 100 && process.isAlive(); attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assumeTrue(socket.isConnected());
                return;
            } catch (IOException notYet) {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
        process.destroy();
        throw new IOException("dcmqrscp did not start");
    }

    /** Below those that the system gives to the local ends of connections, so that nobody takes it meanwhile. */
    private static int freePort() {
        for (int port : new Random().ints(20_000, 32_000).limit(100).toArray()) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new IllegalStateException("no free port");
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
