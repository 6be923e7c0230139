package org.cancerimaging.server.workspace;

import java.io.IOException;
import org.cancerimaging.server.http.CatalogueException;

/** The reasons for which a request about a workspace is refused, each with its code. */
final class Refusal {

    private Refusal() {}

    /** The same for one that never was, one that ended, and one of somebody else. */
    static CatalogueException unknown() {
        return new CatalogueException(
                404,
                "WORKSPACE-0001",
                "You have no such workspace; it may have ended. POST /api/v1/workspaces makes one, GET lists yours.");
    }

    static CatalogueException tooManyOfCaller(int limit) {
        return new CatalogueException(
                409, "WORKSPACE-0002", "You have " + limit + " workspaces, the most one key may have. Delete one.");
    }

    static CatalogueException tooManyInAll(int limit) {
        return new CatalogueException(
                429,
                "WORKSPACE-0003",
                "There are " + limit + " workspaces, the most of all keys together. Try again later.");
    }

    static CatalogueException tooManyStatements(long limit) {
        return new CatalogueException(
                413,
                "WORKSPACE-0004",
                "The workspace would have more than " + limit
                        + " statements. Nothing was changed; drop a graph first.");
    }

    static CatalogueException noMemory() {
        return new CatalogueException(
                413,
                "WORKSPACE-0005",
                "The memory for workspaces is used up. Nothing was changed; drop a graph or delete a workspace first.");
    }

    static CatalogueException busy() {
        return new CatalogueException(
                503, "WORKSPACE-0006", "Too much is being written into workspaces. Try again in a moment.");
    }

    static CatalogueException address(String expected) {
        return new CatalogueException(400, "WORKSPACE-0007", expected);
    }

    static CatalogueException unknownGraph() {
        return new CatalogueException(
                404,
                "WORKSPACE-0008",
                "The workspace has no graph of this name, and one without statements is not there. SELECT DISTINCT ?g "
                        + "{ GRAPH ?g { ?s ?p ?o } } lists them.");
    }

    static CatalogueException form(String expected) {
        return new CatalogueException(400, "WORKSPACE-0009", expected);
    }

    static CatalogueException formTooLarge(long limit) {
        return new CatalogueException(
                413,
                "WORKSPACE-0010",
                "The parts of the form have more than " + limit + " bytes together. Send them one by one.");
    }

    static CatalogueException packedForm() {
        return new CatalogueException(
                415, "WORKSPACE-0011", "A form is not read compressed. Send it as it is, or send one graph with gzip.");
    }

    /** For a form that ends before its end. */
    static IOException brokenForm() {
        return new java.io.EOFException("the form has no end");
    }
}
