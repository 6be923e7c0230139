package org.cancerimaging.server.steward;

import java.util.List;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Fault;
import org.cancerimaging.sparql.QueryRefusal;
import org.cancerimaging.sparql.UpdateRefusal;

/** The reasons for which a read or a write is refused, each with its code. */
final class Refusal {

    private Refusal() {}

    static CatalogueException notWritable() {
        return new CatalogueException(
                403,
                "STEWARD-0003",
                "Only descriptions are written in place: graphs that have the IRI of a dataset. Counts, provenance, "
                        + "reports, descriptions of providers and the default graph are made by the catalogue.");
    }

    static CatalogueException overtaken() {
        return new CatalogueException(
                409, "STEWARD-0009", "The record was changed by somebody else meanwhile. Read it and send again.");
    }

    static CatalogueException precondition() {
        return new CatalogueException(
                412, "STEWARD-0010", "The graph is not the one that If-Match or If-None-Match expects. Read it again.");
    }

    static CatalogueException nothingLeft() {
        return new CatalogueException(
                422,
                "STEWARD-0011",
                "Nothing would be left of the graph. To take the record back, send DELETE /rdf-graph-store?graph=IRI.");
    }

    static CatalogueException busy() {
        return new CatalogueException(503, "STEWARD-0012", "Too many updates are running. Try again in a moment.");
    }

    static CatalogueException request(String expected) {
        return new CatalogueException(400, "STEWARD-0013", expected);
    }

    static CatalogueException unknownGraph() {
        return new CatalogueException(
                404, "STEWARD-0014", "The public store has no graph of this name. /catalog lists the datasets.");
    }

    static CatalogueException nobodysDataset() {
        return new CatalogueException(
                403,
                "STEWARD-0015",
                "A new dataset belongs to the provider whose key brings it. Use that provider's key.");
    }

    static CatalogueException unionTooLarge(long limit) {
        return new CatalogueException(
                400,
                "STEWARD-0016",
                "The union of all graphs has more than " + limit
                        + " statements. Read graph by graph, in pages at /catalog, or ask /sparql.");
    }

    static CatalogueException http(UpdateRefusal refusal) {
        int status = refusal.reason() == UpdateRefusal.Reason.TOO_MUCH ? 413 : 400;
        return new CatalogueException(status, refusal.code(), String.valueOf(refusal.getMessage()));
    }

    static CatalogueException http(QueryRefusal refusal) {
        String message = String.valueOf(refusal.getMessage());
        List<Fault> faults =
                refusal.line() > 0 ? List.of(new Fault(refusal.line(), refusal.column(), message)) : List.of();
        return new CatalogueException(status(refusal.reason()), refusal.code(), message, faults);
    }

    private static int status(QueryRefusal.Reason reason) {
        return switch (reason) {
            case TOO_LONG -> 413;
            case TIMEOUT, CANCELLED -> 503;
            default -> 400;
        };
    }
}
