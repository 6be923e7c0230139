package org.cancerimaging.server.rdf;

import java.io.IOException;
import java.util.List;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Fault;
import org.cancerimaging.server.http.SmallBody;

/** The reasons for which a document is not read, each with its code. No message holds a source value. */
final class RdfRefusal {

    private RdfRefusal() {}

    static CatalogueException syntax(String format, Fault fault) {
        String place = fault.line() > 0 ? " at line " + fault.line() + ", column " + fault.column() : "";
        return new CatalogueException(
                400,
                "SUBMISSION-0001",
                "The body is not valid " + format + place + ": " + fault.message(),
                List.of(fault));
    }

    static CatalogueException tooLarge(String what, long limit) {
        return new CatalogueException(
                413,
                "SUBMISSION-0002",
                what + " is larger than the " + limit + " bytes that are accepted. Send the datasets in parts.");
    }

    static CatalogueException literal(long limit, Fault fault) {
        String place = fault.line() > 0 ? " (it begins near line " + fault.line() + ")" : "";
        return new CatalogueException(
                413,
                "SUBMISSION-0002",
                "A literal in the body is larger than the " + limit + " bytes that are accepted" + place
                        + ". Shorten it, or link to a file.",
                fault.line() > 0 ? List.of(fault) : List.of());
    }

    static CatalogueException bomb() {
        return new CatalogueException(
                413, "SUBMISSION-0003", "The body grows too much when it is decompressed. Send it uncompressed.");
    }

    static CatalogueException format(List<String> accepted) {
        return new CatalogueException(
                415, "SUBMISSION-0004", "Send the body as one of: " + String.join(", ", accepted) + ".");
    }

    static CatalogueException encoding() {
        return new CatalogueException(
                415, "SUBMISSION-0005", "The only content encoding that is accepted is gzip, and it must be intact.");
    }

    static CatalogueException brokenOff(IOException end) {
        if (SmallBody.isTooLarge(end)) {
            return new CatalogueException(
                    413, "SUBMISSION-0002", "The body is larger than this server accepts. Send the datasets in parts.");
        }
        return new CatalogueException(400, "SUBMISSION-0016", "The body broke off before its end. Send it again.");
    }

    static CatalogueException remoteDocument(Fault fault) {
        return new CatalogueException(
                400,
                "SUBMISSION-0006",
                "The JSON-LD refers to a remote context. Nothing is ever fetched: put the context into the body.",
                List.of(fault));
    }

    static CatalogueException doctype(Fault fault) {
        return new CatalogueException(
                400,
                "SUBMISSION-0007",
                "RDF/XML with a DOCTYPE is not accepted. Remove it and write entities out.",
                List.of(fault));
    }

    static CatalogueException tooDeep(int limit, Fault fault) {
        return new CatalogueException(
                400,
                "SUBMISSION-0008",
                "Brackets are nested deeper than " + limit + " levels. Give the nodes names instead.",
                List.of(fault));
    }

    static CatalogueException term(String detail) {
        return new CatalogueException(400, "SUBMISSION-0009", detail);
    }
}
