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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cancerimaging.server.demo.description.Provider;

/** Registers providers over HTTP, as an administrator does. */
final class ProviderRegistration {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int CREATED = 201;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String key;

    ProviderRegistration(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /** The new providers' keys by id. */
    Map<String, String> all(List<Provider> providers) throws IOException, InterruptedException {
        Map<String, String> keys = new HashMap<>();
        for (Provider provider : providers) {
            keys.put(provider.id(), register(provider));
        }
        return keys;
    }

    private String register(Provider provider) throws IOException, InterruptedException {
        Map<String, String> form = Map.of(
                "name", provider.name(),
                "country", provider.country(),
                "email", provider.email(),
                "homepage", provider.homepage());
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/providers/" + provider.id()))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-API-Key", key)
                .PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(form)))
                .build();
        HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
        JsonNode body = json.readTree(answer.body());
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException("The catalogue does not register " + provider.id() + ": " + body);
        }
        return body.path("key").asText();
    }
}
