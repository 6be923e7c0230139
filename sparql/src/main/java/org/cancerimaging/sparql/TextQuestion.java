package org.cancerimaging.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What {@code text:query} looks for.
 *
 * @param words in the syntax of the text index: words, "phrases", begin*, fuzzy~, AND, OR, NOT, + and -
 * @param properties whose literals are searched; empty for all that are indexed
 * @param language tag that a literal must have, or a longer one that begins with it; {@code none} for literals without;
 *     null for all
 * @param graph in which the literal stands; null for any
 */
public record TextQuestion(
        String words,
        List<Node> properties,
        @Nullable String language,
        @Nullable Node graph) {

    /** No search gives more hits than these. */
    public static final int MOST_HITS = 10_000;

    /** Characters of the words. */
    static final int LONGEST = 1_000;

    /** Copies the list. */
    public TextQuestion {
        properties = List.copyOf(properties);
    }

    /** The same in one graph. */
    TextQuestion in(@Nullable Node name) {
        return new TextQuestion(words, properties, language, name);
    }
}
