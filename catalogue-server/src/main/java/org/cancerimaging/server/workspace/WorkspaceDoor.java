package org.cancerimaging.server.workspace;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.cancerimaging.server.access.Access;
import org.cancerimaging.server.access.AccessRules;
import org.cancerimaging.server.access.Action;
import org.cancerimaging.server.access.Caller;
import org.cancerimaging.server.http.Site;

/** Lets callers in to their own workspaces, and nobody else. */
@Singleton
final class WorkspaceDoor {

    private static final String ADDRESS = "/api/v1/workspaces/";

    private final Access access;
    private final Workspaces workspaces;
    private final Site site;

    WorkspaceDoor(Access access, Workspaces workspaces, Site site) {
        this.access = access;
        this.workspaces = workspaces;
        this.site = site;
    }

    /**
     * Who calls.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 401 without a key
     */
    Caller owner(HttpRequest<?> request) {
        Caller caller = access.caller(request);
        AccessRules.require(
                caller, Action.KEEP_WORKSPACE, caller instanceof Caller.OfProvider own ? own.provider() : "");
        return caller;
    }

    /**
     * The workspace of the caller.
     *
     * @throws org.cancerimaging.server.http.CatalogueException 401 without a key, 404 when the caller has none of this id
     */
    Workspace open(HttpRequest<?> request, String id) {
        return workspaces.require(owner(request), id);
    }

    /** The path of a workspace. */
    static String address(String id) {
        return ADDRESS + id;
    }

    /** The IRI of a workspace, or of what follows in its path; never taken from the request's host. */
    String iri(String id, String rest) {
        return site.base() + address(id).substring(1) + rest;
    }
}
