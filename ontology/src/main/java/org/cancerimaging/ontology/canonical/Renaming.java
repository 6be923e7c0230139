package org.cancerimaging.ontology.canonical;

/**
 * One change that was made, and how often. Holds names of vocabularies only, never a value of the data.
 *
 * @param kind what was renamed
 * @param from how it was written
 * @param to how it is written now
 * @param count number of places, 1 or more
 * @param rule id of the rule in {@code canonical-names.tsv}
 */
public record Renaming(Kind kind, String from, String to, long count, String rule) {

    /** What was renamed. */
    public enum Kind {
        /** The beginning of IRIs or of codes. */
        NAMESPACE,
        /** A whole IRI. */
        IRI,
        /** A property. */
        PROPERTY,
        /** A class, after rdf:type. */
        CLASS,
        /** A value of a property: another IRI of the same concept, or its IRI written as text. */
        VALUE,
        /** The datatype of a literal. */
        DATATYPE
    }

    /** For people, e.g. {@code renamed 12 x from http://snomed.info/sct/ to http://snomed.info/id/}. */
    public String sentence() {
        return "renamed " + count + " x from " + from + " to " + to;
    }
}
