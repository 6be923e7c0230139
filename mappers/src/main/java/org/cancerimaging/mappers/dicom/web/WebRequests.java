package org.cancerimaging.mappers.dicom.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks one server and asks again where that may help: after 429, 5xx and broken connections. Thread-safe. */
final class WebRequests {

    private static final int TRIES = 4;
    private static final int MOST_REDIRECTS = 3;
    private static final long LONGEST_PAUSE_SECONDS = 30;
    private static final String JSON = "application/dicom+json";

    private final DicomWebSource source;
    private final Duration firstPause;
    private final Duration timeout;
    private final HttpClient client;

    WebRequests(DicomWebSource source, Duration firstPause, Duration timeout) {
        this.source = source;
        this.firstPause = firstPause;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * The first data sets of an answer, at most so many.
     *
     * @param path behind the root, with query
     * @throws WebFault when there is no usable answer in the end
     */
    List<DataSet> get(String path, int most) throws WebFault {
        URI address = URI.create(source.root().toString().replaceAll("/+$", "") + "/" + path);
        WebFault last = new WebFault(WebProblem.NOT_REACHED, "no answer");
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Duration pause = firstPause.multipliedBy(1L << (attempt - 1));
            try {
                return once(address, most, MOST_REDIRECTS);
            } catch (TryAgain again) {
                last = again.fault();
                pause = again.after(pause);
            } catch (WebFault fault) {
                throw fault;
            } catch (IOException broken) {
                last = new WebFault(WebProblem.NOT_REACHED, "no answer");
            }
            if (attempt < TRIES) {
                pause(pause);
            }
        }
        throw last;
    }

    private List<DataSet> once(URI address, int most, int redirects) throws IOException {
        HttpResponse<InputStream> response = send(address);
        try (LimitedStream body = new LimitedStream(response.body())) {
            CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                    body::abandon, CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
            try {
                return switch (response.statusCode()) {
                    case 200, 206 -> JsonDataSets.read(body, most);
                    case 204 -> List.of();
                    case 301, 302, 303, 307, 308 -> redirected(address, response, most, redirects);
                    default -> throw fault(response);
                };
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private HttpResponse<InputStream> send(URI address) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(timeout).header("Accept", JSON);
        source.headers().forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WebFault(WebProblem.NOT_REACHED, "interrupted");
        }
    }

    /** Followed on the same host only: the headers may hold what opens this server to anybody. */
    private List<DataSet> redirected(URI from, HttpResponse<?> response, int most, int redirects) throws IOException {
        String location = response.headers().firstValue("Location").orElse("");
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException noAddress) {
            throw new WebFault(WebProblem.REDIRECTED, "status " + response.statusCode());
        }
        boolean same = from.getScheme().equals(to.getScheme())
                && from.getHost().equalsIgnoreCase(String.valueOf(to.getHost()))
                && from.getPort() == to.getPort();
        if (!same || location.isEmpty() || redirects == 0) {
            throw new WebFault(WebProblem.REDIRECTED, "status " + response.statusCode());
        }
        return once(to, most, redirects - 1);
    }

    private static IOException fault(HttpResponse<?> response) {
        int status = response.statusCode();
        String position = "status " + status;
        if (status == 429 || status >= 500) {
            String after = response.headers().firstValue("Retry-After").orElse("");
            return new TryAgain(new WebFault(WebProblem.SERVER_FAILED, position), after);
        }
        boolean forbidden = status == 401 || status == 403 || status == 407;
        return new WebFault(forbidden ? WebProblem.NOT_PERMITTED : WebProblem.NOT_ANSWERED, position);
    }

    private static void pause(Duration pause) throws WebFault {
        try {
            boolean never = new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WebFault(WebProblem.NOT_REACHED, "interrupted");
        }
    }

    /** Says that the same request may be answered later. */
    private static final class TryAgain extends IOException {

        private final WebFault fault;
        private final String seconds;

        TryAgain(WebFault fault, String seconds) {
            super(fault);
            this.fault = fault;
            this.seconds = seconds;
        }

        WebFault fault() {
            return fault;
        }

        /** The pause that the server asks for, up to half a minute, where it asks for more than ours. */
        Duration after(Duration ours) {
            if (!seconds.matches("\\d{1,6}")) {
                return ours;
            }
            Duration theirs = Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, Long.parseLong(seconds)));
            return theirs.compareTo(ours) > 0 ? theirs : ours;
        }
    }
}
