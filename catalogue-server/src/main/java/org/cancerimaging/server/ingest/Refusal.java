package org.cancerimaging.server.ingest;

import java.util.List;
import org.cancerimaging.server.http.CatalogueException;
import org.cancerimaging.server.http.Fault;

/** The reasons for which a submission that can be read is refused as a whole. No message holds a source value. */
final class Refusal {

    private Refusal() {}

    static CatalogueException noDataset() {
        return new CatalogueException(
                422,
                "SUBMISSION-0010",
                "There is no dcat:Dataset with an IRI in the body. Describe at least one; Content-Type must name the format.");
    }

    static CatalogueException layer(String detail) {
        return new CatalogueException(422, "SUBMISSION-0011", detail);
    }

    static CatalogueException address(String detail) {
        return new CatalogueException(422, "SUBMISSION-0012", detail);
    }

    static CatalogueException foreign(String detail) {
        return new CatalogueException(409, "SUBMISSION-0013", detail);
    }

    static CatalogueException unknown() {
        return new CatalogueException(
                404, "SUBMISSION-0014", "This provider has no such submission. POST it to …/submissions again.");
    }

    static CatalogueException busy() {
        return new CatalogueException(
                429, "SUBMISSION-0015", "Other submissions are being worked on. Send this one again in a moment.");
    }

    static CatalogueException notAlone() {
        return new CatalogueException(
                422,
                "STEWARD-0006",
                "A graph holds the description of the one dcat:Dataset that has the graph's name, with what that "
                        + "dataset leads to. Take other datasets, catalogues and nodes without connection out of it.");
    }

    static CatalogueException otherLayer() {
        return new CatalogueException(
                422,
                "STEWARD-0007",
                "Descriptions alone are written in place: no counts, no provenance, no patient-level nodes. "
                        + "Send those by submission.");
    }

    static CatalogueException findings(List<Fault> findings) {
        return new CatalogueException(
                422,
                "STEWARD-0008",
                "The result breaks rules that hold a record back; nothing was written. Mend what errors lists.",
                findings);
    }
}
