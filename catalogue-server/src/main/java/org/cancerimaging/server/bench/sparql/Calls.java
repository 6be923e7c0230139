package org.cancerimaging.server.bench.sparql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Requests to engines, all over one client. */
final class Calls {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Calls() {}

    /** Sends a request and takes the whole answer; header names and values in turn. */
    static HttpResponse<byte[]> send(String method, URI address, BodyPublisher body, List<String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** The same, for what has to succeed. */
    static byte[] need(String method, URI address, BodyPublisher body, List<String> headers)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(method, address, body, headers);
        if (answer.statusCode() / 100 != 2) {
            String said = new String(answer.body(), StandardCharsets.UTF_8);
            throw new IOException(method + " " + address + " gave " + answer.statusCode() + ": "
                    + said.substring(0, Math.min(said.length(), 500)));
        }
        return answer.body();
    }

    static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
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
