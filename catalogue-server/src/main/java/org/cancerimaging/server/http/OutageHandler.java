package org.cancerimaging.server.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.cancerimaging.server.store.StoreNotWritable;
import org.cancerimaging.server.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a store that cannot answer as 503: never as an empty list. */
@Singleton
final class OutageHandler implements ExceptionHandler<StoreUnavailable, HttpResponse<byte[]>> {

    private static final String OF_READS = "The store cannot answer now. Try again in a moment.";

    /** A commit that fails half-way is completed once the store recovers, so 'nothing was changed' would be wrong. */
    private static final String OF_WRITES = "The store cannot answer now. What you sent is kept as a whole or not at "
            + "all; send it again in a moment, which does no harm.";

    private static final String NOT_WRITTEN = "The catalogue cannot write: its disk is full or read-only. Nothing was "
            + "changed, and reading goes on. Tell its operator, and send it again when there is room.";

    private static final Logger LOG = LoggerFactory.getLogger(OutageHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // the interface is declared so
    public HttpResponse<byte[]> handle(HttpRequest request, StoreUnavailable outage) {
        HttpRequest<?> asked = request;
        LOG.error("The store cannot answer: {}", outage.getMessage(), Redacted.of(outage));
        String code = outage instanceof StoreNotWritable ? "STORE-0002" : "STORE-0001";
        return Problem.of(503, code, detail(asked, outage), Problem.instance(asked))
                .response();
    }

    private static String detail(HttpRequest<?> asked, StoreUnavailable outage) {
        if (outage instanceof StoreNotWritable) {
            return NOT_WRITTEN;
        }
        return asked.getMethod().requiresRequestBody() ? OF_WRITES : OF_READS;
    }
}
