package org.cancerimaging.sparql;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** What one run tells the engine beyond its defaults. */
final class RunSettings {

    private RunSettings() {}

    /**
     * The settings for a query. The engine tests a FILTER on a variable of VALUES as soon as it has read VALUES, and so loses
     * the rows in which UNDEF leaves that variable to the patterns behind it; there filters stay where they are written.
     */
    static Context of(Query query, @Nullable TextSearch search) {
        Context settings = TextFunctions.settings(search);
        if (query.serialize().contains("UNDEF")) {
            settings.set(ARQ.optFilterPlacement, false);
        }
        return settings;
    }
}
