package org.cancerimaging.server.access;

import java.util.Set;
import org.cancerimaging.server.http.CatalogueException;

/** The one place that decides who may do what. What no rule allows is refused. */
public final class AccessRules {

    /** What a provider may do with what is its own. */
    private static final Set<Action> OWN = Set.of(
            Action.SUBMIT, Action.WRITE_GRAPH, Action.KEEP_WORKSPACE, Action.CHANGE_RECORD, Action.READ_SUBMISSION);

    private AccessRules() {}

    /**
     * Lets the caller pass or refuses.
     *
     * @param provider id of the provider that the action is about
     * @throws CatalogueException 401 without a key, 403 with one that does not suffice
     */
    public static void require(Caller caller, Action action, String provider) {
        if (caller instanceof Caller.Anonymous) {
            throw new CatalogueException(
                    401, "ACCESS-0001", "Send an API key in the header X-API-Key or as 'Authorization: Bearer KEY'.");
        }
        if (!allows(caller, action, provider)) {
            throw new CatalogueException(403, "ACCESS-0003", reason(action));
        }
    }

    private static boolean allows(Caller caller, Action action, String provider) {
        if (caller instanceof Caller.Administrator) {
            return true;
        }
        return caller instanceof Caller.OfProvider own && own.provider().equals(provider) && OWN.contains(action);
    }

    private static String reason(Action action) {
        return !OWN.contains(action)
                ? "This needs the administrator's key, which the server printed at its first start."
                : "This key belongs to another provider. Use that provider's own key, or the administrator's.";
    }
}
