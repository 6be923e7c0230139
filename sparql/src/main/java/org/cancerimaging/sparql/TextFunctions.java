package org.cancerimaging.sparql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** The only property function there is: the engine's own, and what it would load by name, are not among them. */
final class TextFunctions extends PropertyFunctionRegistry {

    static final String QUERY = "http://jena.apache.org/text#query";

    /** Answers that a run keeps: joins ask the same again for each row. */
    private static final int KEPT = 16;

    private final PropertyFunctionFactory query;

    private TextFunctions(TextSearch search) {
        Map<Object, List<List<Node>>> answered = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, List<List<Node>>> eldest) {
                return size() > KEPT;
            }
        };
        this.query = name -> new TextFunction(search, answered);
    }

    /** Settings of one run that lets text be searched; without a search, no property function is known. */
    static Context settings(@Nullable TextSearch search) {
        Context settings = new Context();
        settings.set(ARQ.enablePropertyFunctions, search != null);
        if (search != null) {
            settings.set(ARQConstants.registryPropertyFunctions, new TextFunctions(search));
        }
        return settings;
    }

    @Override
    public boolean manages(String name) {
        return name.equals(QUERY);
    }

    @Override
    public boolean isRegistered(String name) {
        return name.equals(QUERY);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String name) {
        return name.equals(QUERY) ? query : null;
    }
}
