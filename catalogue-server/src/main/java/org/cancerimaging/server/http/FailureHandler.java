package org.cancerimaging.server.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a fault of ours as a 500 problem whose id is in the log, and nothing else of it. */
@Singleton
final class FailureHandler implements ExceptionHandler<Throwable, HttpResponse<byte[]>> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // the interface is declared so
    public HttpResponse<byte[]> handle(HttpRequest request, Throwable failure) {
        UUID id = UUID.randomUUID();
        LOG.error("Unexpected failure {}", id, Redacted.of(failure));
        return Problem.of(
                        500,
                        "SERVER-0001",
                        "The server failed. Tell its operator this id: " + id + ".",
                        "urn:uuid:" + id)
                .response();
    }
}
