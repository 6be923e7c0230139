package org.cancerimaging.server.query;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.Caller;
import org.cancerimaging.server.http.CatalogueException;

/** Finds out who asks: whose key it is, else from which address. */
@Singleton
final class QueryCallers {

    private final Access access;
    private final CallerAddress addresses;

    QueryCallers(Access access, QueryLimits limits) {
        this.access = access;
        this.addresses = new CallerAddress(limits.proxies());
    }

    /** Who asks. A key that nobody has counts as none: the endpoint is public, and proxies send headers of their own. */
    QueryCaller of(HttpRequest<?> request) {
        Caller caller = known(request);
        if (caller instanceof Caller.OfProvider own) {
            return new QueryCaller("provider " + own.provider(), QueryCaller.Kind.PROVIDER);
        }
        return caller instanceof Caller.Administrator
                ? new QueryCaller("administrator", QueryCaller.Kind.ADMINISTRATOR)
                : new QueryCaller(addresses.of(request), QueryCaller.Kind.ANONYMOUS);
    }

    private Caller known(HttpRequest<?> request) {
        try {
            return access.caller(request);
        } catch (CatalogueException unknown) {
            return new Caller.Anonymous();
        }
    }
}
