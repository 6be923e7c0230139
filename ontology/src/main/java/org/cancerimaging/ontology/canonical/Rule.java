package org.cancerimaging.ontology.canonical;

import java.util.regex.Pattern;

/**
 * One line of {@code canonical-names.tsv}.
 *
 * @param id names it
 * @param kind what it is about
 * @param seen what others write
 * @param form what has to follow, or what the text has to look like; the code list for {@link Kind#VALUE}
 * @param emitted what we write instead
 */
record Rule(String id, Kind kind, String seen, Pattern form, String emitted) {

    /** What a rule is about; see the head of the file. */
    enum Kind {
        TERMS(Renaming.Kind.NAMESPACE),
        NAMESPACE(Renaming.Kind.NAMESPACE),
        CURIE(Renaming.Kind.NAMESPACE),
        IRI(Renaming.Kind.IRI),
        TABLE(Renaming.Kind.IRI),
        LITERAL(Renaming.Kind.VALUE),
        PROPERTY(Renaming.Kind.PROPERTY),
        CLASS(Renaming.Kind.CLASS),
        VALUE(Renaming.Kind.VALUE),
        DATATYPE(Renaming.Kind.DATATYPE),
        NOTE(Renaming.Kind.VALUE);

        private final Renaming.Kind told;

        Kind(Renaming.Kind told) {
            this.told = told;
        }

        Renaming.Kind told() {
            return told;
        }
    }

    /** Whether this is what may follow. */
    boolean fits(String rest) {
        return form.matcher(rest).matches();
    }

    /** The name of the code list of a rule about values. */
    String codeList() {
        return form.pattern();
    }

    /** The change that this rule makes to what it has seen. */
    Step step() {
        return new Step(this, seen, emitted);
    }
}
