package org.cancerimaging.server.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cancerimaging.sparql.Attacks;

/**
 * Sends many hostile queries at once, each as another caller, while one reader asks for record pages, Turtle and HTML in
 * turn, one after the other.
 */
public final class CrowdTrial {

    private static final int PATIENCE_MINUTES = 5;

    private final String url;
    private final List<String> ids;
    private final HttpClient reader = HttpClient.newHttpClient();
    private final HttpClient crowd = HttpClient.newHttpClient();

    /**
     * Prepares it.
     *
     * @param url of the server, without a slash at the end
     * @param ids of records
     * @throws IllegalArgumentException when there is no record
     */
    public CrowdTrial(String url, List<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("there is no record to ask for");
        }
        this.url = url;
        this.ids = List.copyOf(ids);
    }

    /**
     * How long pages took, in milliseconds, and what became of the queries.
     *
     * @param longest the longest of all pages
     * @param open how many queries were not answered when the last page was
     * @param answers queries by the status of their answer, 0 where the connection ended; empty when there were none
     */
    public record Figures(double median, double p99, double longest, long open, Map<Integer, Long> answers) {

        /** Copies the answers. */
        public Figures {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * Asks for pages while nobody else asks.
     *
     * @throws IOException when a page is not answered 200
     */
    public Figures alone(int pages) throws IOException, InterruptedException {
        return figures(times(pages), 0, Map.of());
    }

    /**
     * Asks for pages among so many hostile queries, and waits until each of these has ended.
     *
     * @throws IOException when a page is not answered 200
     */
    public Figures among(int queries, int pages) throws IOException, InterruptedException {
        List<String> attacks = Attacks.texts();
        List<CompletableFuture<Integer>> sent = new ArrayList<>();
        for (int number = 0; number < queries; number++) {
            sent.add(send(attacks.get(number % attacks.size()), number));
        }
        double[] times = times(pages);
        long open = sent.stream().filter(query -> !query.isDone()).count();
        Map<Integer, Long> answers = new TreeMap<>();
        sent.forEach(query -> answers.merge(query.join(), 1L, Long::sum));
        return figures(times, open, answers);
    }

    private CompletableFuture<Integer> send(String attack, int number) {
        URI address = URI.create(url + "/sparql?query=" + URLEncoder.encode(attack, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("X-Forwarded-For", "198.18." + number / 250 % 250 + "." + number % 250)
                .build();
        return crowd.sendAsync(request, BodyHandlers.discarding())
                .orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES)
                .handle((answer, brokenOff) -> answer == null ? 0 : answer.statusCode());
    }

    private double[] times(int pages) throws IOException, InterruptedException {
        double[] times = new double[pages];
        for (int number = 0; number < pages; number++) {
            HttpRequest page = HttpRequest.newBuilder(URI.create(url + "/dataset/" + ids.get(number % ids.size())))
                    .header("Accept", number % 2 == 0 ? "text/turtle" : "text/html")
                    .build();
            long began = System.nanoTime();
            HttpResponse<String> answer = reader.send(page, BodyHandlers.ofString());
            times[number] = (System.nanoTime() - began) / 1e6;
            if (answer.statusCode() != 200) {
                throw new IOException(page.uri() + " was answered " + answer.statusCode());
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static Figures figures(double[] sorted, long open, Map<Integer, Long> answers) {
        return new Figures(
                sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], sorted[sorted.length - 1], open, answers);
    }
}
