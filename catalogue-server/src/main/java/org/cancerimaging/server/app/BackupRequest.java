package org.cancerimaging.server.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks a running server for a backup. */
final class BackupRequest {

    private BackupRequest() {}

    /**
     * Writes the backup into a file.
     *
     * @throws IOException with the server's own words when it refuses
     */
    static void fetch(URI server, String key, Path file) throws IOException, InterruptedException {
        URI address = URI.create(server.toString().replaceAll("/+$", "") + "/api/v1/backup");
        HttpRequest request =
                HttpRequest.newBuilder(address).header("X-API-Key", key).GET().build();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException(detail(body.readNBytes(1 << 20)));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                body.transferTo(out);
            }
        }
    }

    private static String detail(byte[] problem) throws IOException {
        return JsonMapper.builder().build().readTree(problem).path("detail").asText("the server refused");
    }
}
