package org.cancerimaging.mappers.derive;

import org.apache.jena.graph.Node;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.ontology.Imaging;

/** What the cases of several mappers can say differently of one patient or study: the table of the CASES-nnnn codes. */
@SuppressWarnings("ImmutableEnumChecker") // Nodes are immutable, though not marked so.
enum CasesProblem {
    /** Images say one sex, the table another one. */
    SEX("CASES-0001", Imaging.birthSex, "the same sex of a patient in images and tables", "sex left out"),
    /** One study from two sources, with two ages. */
    AGE_AT_STUDY("CASES-0002", Imaging.ageAtStudy, "the same age at a study from each source", "age left out");

    private final String code;
    private final Node property;
    private final String expected;
    private final String done;

    CasesProblem(String code, Node property, String expected, String done) {
        this.code = code;
        this.property = property;
        this.expected = expected;
        this.done = done;
    }

    /** Of what there can be one value only. */
    Node property() {
        return property;
    }

    /** The problem of a patient or study, which is named by pseudonym. */
    Issue at(String iri) {
        String[] parts = iri.split("/", -1);
        return new Issue(code, "", parts[parts.length - 3] + " " + parts[parts.length - 1], expected, done);
    }
}
