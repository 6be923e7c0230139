package org.cancerimaging.sparql;

import java.util.Iterator;
import java.util.function.BooleanSupplier;

/**
 * Words in the literals of a store, for the property function {@code text:query}. What it finds may be a little older or
 * newer than the data that is asked: whoever uses it looks each hit up there.
 */
public interface TextSearch {

    /**
     * Reads the words of a question without looking for them.
     *
     * @throws TextFault for words that are not understood, or that would cost too much
     */
    void check(TextQuestion question);

    /**
     * Literals that fit, the best first. At most {@link TextQuestion#MOST_HITS} and one more.
     *
     * @param cancelled asked now and then; once true the search may end early
     * @throws TextFault as {@link #check}
     */
    Iterator<TextHit> find(TextQuestion question, BooleanSupplier cancelled);

    /** The literal of a hit with marks around the words that were found. */
    String marked(TextQuestion question, TextHit hit, TextMarks marks);
}
