package org.cancerimaging.server.bench.sparql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Requests to engines over connections that are kept, by the client that adds least to the time of an answer:
 * {@link java.net.http.HttpClient} hands each request from thread to thread, which takes longer than a kept answer.
 */
final class Calls {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private static final long KEPT_IN_MEMORY = 1 << 20;

    private Calls() {}

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param body the whole
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, byte[] body) {}

    /**
     * What is sent along.
     *
     * @param length in bytes
     * @param content opened once
     */
    record Body(long length, Content content) {

        /** Where it comes from. */
        interface Content {
            InputStream open() throws IOException;
        }
    }

    /** Sends a request and takes the whole answer; header names and values in turn. */
    static Answer send(String method, URI address, Body body, List<String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) CONNECTING.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(method);
        for (int name = 0; name < headers.size(); name += 2) {
            connection.setRequestProperty(headers.get(name), headers.get(name + 1));
        }
        if (!"GET".equals(method)) {
            connection.setDoOutput(true);
            if (body.length() > KEPT_IN_MEMORY) {
                connection.setFixedLengthStreamingMode(body.length()); // over a connection of its own
            }
            try (InputStream in = body.content().open();
                    OutputStream out = connection.getOutputStream()) {
                in.transferTo(out);
            }
        }
        return answer(connection);
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    /** The same, for what has to succeed. */
    static byte[] need(String method, URI address, Body body, List<String> headers) throws IOException {
        Answer answer = send(method, address, body, headers);
        if (answer.status() / 100 != 2) {
            String said = new String(answer.body(), StandardCharsets.UTF_8);
            throw new IOException(method + " " + address + " gave " + answer.status() + ": "
                    + said.substring(0, Math.min(said.length(), 500)));
        }
        return answer.body();
    }

    static Body text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Body(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    static Body file(Path file) throws IOException {
        return new Body(Files.size(file), () -> Files.newInputStream(file));
    }

    static String encoded(String parameter) {
        return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
