package org.cancerimaging.ontology;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a source string was mapped to, and how.
 *
 * @param iri the preferred IRI; null when unmapped
 * @param kind how sure the match is
 * @param rule what made it: the SSSOM file and its row's justification, or the normalisation; empty when unmapped
 */
public record TermMatch(@Nullable Node iri, Kind kind, String rule) {

    /** The outcome for a string that no rule knows. Nothing is ever guessed. */
    public static final TermMatch UNMAPPED = new TermMatch(null, Kind.UNMAPPED, "");

    /** The preferred IRI; empty when unmapped. */
    public Optional<Node> concept() {
        return Optional.ofNullable(iri);
    }

    /** How sure a match is. */
    public enum Kind {
        /** The string is a defined term or notation. */
        EXACT,
        /** Equal after case, punctuation, accents or legal suffixes were set aside. */
        NORMALISED,
        /** The concept is wider than what the string says. */
        BROADER,
        /** No rule knows the string. */
        UNMAPPED;

        /** The individual of {@code cimo:MatchKind} that says the same in RDF. */
        public Node iri() {
            return switch (this) {
                case EXACT -> Imaging.exact;
                case NORMALISED -> Imaging.normalised;
                case BROADER -> Imaging.broader;
                case UNMAPPED -> Imaging.unmapped;
            };
        }
    }
}
