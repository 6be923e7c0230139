package org.cancerimaging.mappers;

import java.util.SortedSet;
import org.cancerimaging.mappers.privacy.IdentifyingValues;
import org.cancerimaging.ontology.TermMatch;

/** Takes what a mapper makes, for one run. Not thread-safe but for {@link #identifying()} and {@link #progress()}. */
public interface Intake {

    /** Takes one case, or the reasons why there is none. */
    void take(Mapping mapping);

    /** Takes a problem that belongs to no single case. */
    void report(Issue issue);

    /**
     * Counts a text that no term map knows, so that a steward can add it. It is written only if it names nobody.
     *
     * @param vocabulary the term map or code list that was asked, e.g. {@code body-part}
     */
    void unmapped(String vocabulary, String text);

    /**
     * Counts a text that was mapped, so that a steward can check what became of it. It is written only if it names nobody.
     *
     * @param vocabulary the term map or code list that was asked, e.g. {@code body-part}
     * @param match the concept, by which rule, and how sure it is
     */
    void mapped(String vocabulary, String text, TermMatch match);

    /** Adds to a count for the summary, of files, rows and other things that are not people. */
    void count(String what, long number);

    /** Notes something found out about the source as a whole, e.g. its encoding. Never a source value. */
    void fact(String name, String value);

    /**
     * Learns in which years one person was imaged, once for each person. Only a period that many people share is ever told.
     */
    default void imaged(SortedSet<Integer> years) {}

    /** Adds to the size of the images in bytes, of which a rounded sum is told. */
    default void imageBytes(long bytes) {}

    /** Learns the values that could name somebody. */
    IdentifyingValues identifying();

    /** Hears how far the work is. */
    Progress progress();
}
