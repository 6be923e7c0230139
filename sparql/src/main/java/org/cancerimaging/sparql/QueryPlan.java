package org.cancerimaging.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** Writes down how a query would be run, for who wants to know why it is slow. */
final class QueryPlan {

    private QueryPlan() {}

    /** The algebra in the notation of Jena, above comments that tell the limits. */
    static String of(Query query, QueryPolicy policy, @Nullable TextSearch search) {
        Query run = query.isDescribeType() ? Description.selection(query) : query;
        Context settings = ARQ.getContext().copy();
        settings.putAll(RunSettings.of(run, search));
        Op algebra = Algebra.optimize(Algebra.compile(run), settings);
        List<String> lines = new ArrayList<>();
        lines.add("# graphs: " + graphs(query));
        lines.add("# text:query: "
                + (search == null ? "not used" : "each hit is looked up in the graphs that are asked"));
        lines.add("# answer: "
                + (Repeatable.is(algebra)
                        ? "kept until the catalogue changes"
                        : "never kept, for it " + "differs each time"));
        lines.add("# within " + policy.timeout().toMillis() / 1000.0 + " seconds, at most " + policy.maxRows()
                + " rows or triples");
        lines.add("# one expression: bounded steps of regex and replace, at most " + TextLimit.MAX_CHARACTERS
                + " characters");
        return algebra.toString(query.getPrefixMapping()).stripTrailing() + "\n\n" + String.join("\n", lines) + "\n";
    }

    private static String graphs(Query query) {
        if (!query.hasDatasetDescription()) {
            return "all of the store, united where the query names none";
        }
        List<String> chosen = new ArrayList<>();
        query.getGraphURIs().forEach(graph -> chosen.add("default <" + graph + ">"));
        query.getNamedGraphURIs().forEach(graph -> chosen.add("named <" + graph + ">"));
        return String.join(", ", chosen);
    }
}
