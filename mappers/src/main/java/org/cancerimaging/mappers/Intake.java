package org.cancerimaging.mappers;

import java.util.SortedSet;
import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.privacy.IdentifyingValues;
import org.cancerimaging.mappers.privacy.Released;
import org.cancerimaging.ontology.TermMatch;
import org.jspecify.annotations.Nullable;

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

    /**
     * Learns what fills a property, so that a finding about it can be traced to its source. It stays at the site.
     *
     * @param file as problems name it; empty where every thing has its own, or none is told
     * @param thing kind of the thing, e.g. {@code series}; with its number where that decides, e.g. {@code stage/1}
     * @param part a name that is no value, e.g. {@code column age} or {@code Manufacturer (0008,0070)}
     */
    default void fills(String file, String thing, Node property, String part) {}

    /**
     * Learns in which row a thing was read, so that a finding about it can be traced to its source. It stays at the site.
     *
     * @param property what was read there; null for all that no other row is told for
     * @param row from 1
     */
    default void readFrom(Released thing, @Nullable Node property, long row) {}

    /** Learns the values that could name somebody. */
    IdentifyingValues identifying();

    /** Hears how far the work is. */
    Progress progress();
}
