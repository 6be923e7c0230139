package org.cancerimaging.server.query;

import java.util.List;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Fault;
import org.cancerimaging.sparql.QueryRefusal;
import org.cancerimaging.sparql.UpdateRefusal;

/** Words the refusal of a query or an update for HTTP. */
final class Refusals {

    private Refusals() {}

    static CatalogueException http(QueryRefusal refusal) {
        String message = String.valueOf(refusal.getMessage());
        List<Fault> faults =
                refusal.line() > 0 ? List.of(new Fault(refusal.line(), refusal.column(), message)) : List.of();
        return new CatalogueException(status(refusal.reason()), refusal.code(), message, faults);
    }

    static CatalogueException http(UpdateRefusal refusal) {
        int status = switch (refusal.reason()) {
            case OPERATION, UNNAMED_GRAPH, GRAPHS_TWICE -> 400;
            case NO_GRAPH, GRAPH_EXISTS -> 409;
            case TOO_MUCH -> 413;
        };
        return new CatalogueException(status, refusal.code(), String.valueOf(refusal.getMessage()));
    }

    /** The refusal of whatever would change something. */
    static CatalogueException readOnly() {
        return new CatalogueException(
                403,
                "QUERY-0002",
                "This endpoint is read only. Records change by submission, /api/v1/providers, or by /update.");
    }

    private static int status(QueryRefusal.Reason reason) {
        return switch (reason) {
            case SYNTAX, TOO_DEEP, SERVICE, FUNCTION, TOO_MANY_ROWS, TOO_MANY_BYTES, TOO_COSTLY, TEXT -> 400;
            case UPDATE -> 403;
            case TOO_LONG -> 413;
            case NOT_WRITABLE -> 406;
            case TIMEOUT, CANCELLED, TOO_MUCH_MEMORY -> 503;
        };
    }
}
