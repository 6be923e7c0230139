package org.apache.jena.sparql.expr;

import org.jspecify.annotations.Nullable;

/**
 * Stands in for a class that Jena removed in 5.3 and that TopBraid SHACL 1.4.4 calls for every {@code sh:pattern}.
 *
 * <p>Without it the first pattern constraint ends in a NoClassDefFoundError. TopBraid uses one method only.
 */
public final class RegexJava {

    private RegexJava() {}

    /**
     * Turns SPARQL regular expression flags into those of {@link java.util.regex.Pattern}.
     *
     * @param flags letters of SPARQL 1.1 §17.4.3.14, e.g. {@code i}; null for none
     */
    public static int makeMask(@Nullable String flags) {
        return flags == null ? 0 : RegexEngine.makeMask(flags);
    }
}
