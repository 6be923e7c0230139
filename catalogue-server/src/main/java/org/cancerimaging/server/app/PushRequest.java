package org.cancerimaging.server.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One submission over HTTP, seen from the holder. */
final class PushRequest {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final URI server;
    private final String provider;
    private final String key;

    PushRequest(URI server, String provider, String key) {
        this.server = server;
        this.provider = provider;
        this.key = key;
    }

    /** Sends the body; the answer is a report, or a problem document with {@code code} and {@code detail}. */
    JsonNode send(PushBody body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/n-triples")
                .header("Content-Encoding", "gzip")
                .header("Accept", "application/json")
                .header("X-API-Key", key)
                .POST(BodyPublishers.ofFile(body.file()))
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private URI address() {
        String start = server.toString().replaceAll("/+$", "");
        return URI.create(start + "/api/v1/providers/" + provider + "/submissions");
    }
}
