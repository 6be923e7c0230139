package org.cancerimaging.ontology;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One line of a terminology map.
 *
 * @param label the source string
 * @param broad true where the concept is wider than the string says (skos:broadMatch)
 * @param concept preferred IRI; null where the line says that no term fits (sssom:NoTermFound)
 * @param justification CURIE of the SEMAPV term, e.g. {@code semapv:ManualMappingCuration}
 */
record SssomRow(String label, boolean broad, @Nullable Node concept, String justification) {

    /** This line's outcome for a string that was found in the way given. */
    TermMatch match(TermMatch.Kind kind, String map) {
        if (concept == null) {
            return TermMatch.UNMAPPED;
        }
        TermMatch.Kind sure = broad ? TermMatch.Kind.BROADER : kind;
        return new TermMatch(concept, sure, map + ":" + justification);
    }
}
