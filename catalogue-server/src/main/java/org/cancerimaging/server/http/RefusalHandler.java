package org.cancerimaging.server.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Shows a {@link CatalogueException} as a problem document. */
@Singleton
final class RefusalHandler implements ExceptionHandler<CatalogueException, HttpResponse<byte[]>> {

    @Override
    @SuppressWarnings("rawtypes") // the interface is declared so
    public HttpResponse<byte[]> handle(HttpRequest request, CatalogueException refused) {
        HttpRequest<?> asked = request;
        return Problem.of(refused.status(), refused.code(), refused.detail(), Problem.instance(asked), refused.faults())
                .response();
    }
}
