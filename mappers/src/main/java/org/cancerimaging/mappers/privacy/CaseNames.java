package org.cancerimaging.mappers.privacy;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** Makes the IRIs of cases, studies and series from a provider's pseudonyms. Thread-safe. */
public final class CaseNames {

    private final Pseudonyms pseudonyms;
    private final String base;
    private final String provider;

    /**
     * Names the cases of one provider.
     *
     * @param base what record IRIs start with; ends in {@code /}
     */
    public CaseNames(Pseudonyms pseudonyms, String base, String provider) {
        this.pseudonyms = pseudonyms;
        this.base = base;
        this.provider = provider;
    }

    /** The patient of an id, in DICOM and in tables alike. */
    public Released patient(@Nullable String issuer, String patientId) {
        return name("case", pseudonyms.patient(issuer, patientId));
    }

    /** Somebody of whom no id is known but one study. */
    public Released patientOfStudy(String studyUid) {
        return name("case", pseudonyms.patientOfStudy(studyUid));
    }

    /** A study. */
    public Released study(String studyUid) {
        return name("study", pseudonyms.study(studyUid));
    }

    /** A series. */
    public Released series(String seriesUid) {
        return name("series", pseudonyms.series(seriesUid));
    }

    /**
     * Something below a patient or a series, e.g. {@code …/condition/1}.
     *
     * @param kind a word of ours, in lower case
     * @param number counts from 1
     */
    public Released part(Released whole, String kind, int number) {
        Node iri = NodeFactory.createURI(whole.node().getURI() + "/" + kind + "/" + number);
        return new Released(iri);
    }

    private Released name(String kind, String token) {
        return new Released(NodeFactory.createURI(base + kind + "/" + provider + "/" + token));
    }
}
