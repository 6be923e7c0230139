package org.cancerimaging.server.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.rdf.ContentEncoding;
import org.cancerimaging.server.rdf.RdfFormat;

/**
 * One document that the caller named by its address. Redirects are followed on the same host and port only; nothing
 * that the document names is fetched.
 *
 * @param in its body, as it comes
 * @param gzip whether the body is compressed
 * @param format by the answer's Content-Type
 */
record RemoteDocument(InputStream in, boolean gzip, RdfFormat format) implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Asks for it.
     *
     * @throws CatalogueException 400 when the answer is not RDF, or leads elsewhere
     * @throws IOException when nobody answers
     */
    static RemoteDocument fetch(URI address) throws IOException {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        URI next = address;
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            HttpResponse<InputStream> answer = ask(client, next);
            if (answer.statusCode() / 100 != 3) {
                return of(answer);
            }
            answer.body().close();
            next = next.resolve(answer.headers().firstValue("Location").orElse(""));
            if (!isSameHost(address, next)) {
                throw refused("The address leads to another host. Name the document's own address.");
            }
        }
        throw refused("The address leads on and on. Name the document's own address.");
    }

    private static RemoteDocument of(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw refused(
                    "The server answers with status " + answer.statusCode() + ". Name a document that it gives away.");
        }
        return new RemoteDocument(
                answer.body(),
                ContentEncoding.isGzip(
                        answer.headers().firstValue("Content-Encoding").orElse("")),
                RdfFormat.of(answer.headers().firstValue("Content-Type").orElse("")));
    }

    private static HttpResponse<InputStream> ask(HttpClient client, URI address) throws IOException {
        String formats =
                Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType).collect(Collectors.joining(", "));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", formats)
                .build();
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static boolean isSameHost(URI from, URI to) {
        return Objects.equals(from.getScheme(), to.getScheme())
                && Objects.equals(from.getAuthority(), to.getAuthority());
    }

    private static CatalogueException refused(String message) {
        return new CatalogueException(400, "VALIDATE-0009", message);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
