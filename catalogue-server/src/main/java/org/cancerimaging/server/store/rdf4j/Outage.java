package org.cancerimaging.server.store.rdf4j;

import org.cancerimaging.server.store.StoreUnavailable;
import org.eclipse.rdf4j.common.exception.RDF4JException;
import org.eclipse.rdf4j.http.protocol.UnauthorizedException;

/** Words what an engine did not do. */
final class Outage {

    private Outage() {}

    static StoreUnavailable of(RDF4JException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && !(cause instanceof UnauthorizedException)) {
            cause = cause.getCause();
        }
        return cause instanceof UnauthorizedException
                ? new StoreUnavailable("The engine of the public store does not accept the credentials", failed)
                : new StoreUnavailable("The engine of the public store does not answer", failed);
    }
}
