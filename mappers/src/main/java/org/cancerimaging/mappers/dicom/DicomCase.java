package org.cancerimaging.mappers.dicom;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.Released;

/**
 * All series of one person. Series without patient id belong to whom their study belongs to, else to somebody of whom
 * only that study is known.
 *
 * @param patient pseudonym
 * @param series in the order of their pseudonyms
 * @param studies what the files of each study say, by its pseudonym
 */
record DicomCase(Released patient, List<Member> series, Map<Released, List<DicomSeries>> studies) {

    DicomCase(Released patient, List<Member> series) {
        this(
                patient,
                series,
                series.stream()
                        .collect(Collectors.groupingBy(
                                Member::study, Collectors.mapping(Member::source, Collectors.toList()))));
    }

    /**
     * One series of a person.
     *
     * @param study pseudonym of its study
     * @param name its own pseudonym
     * @param source what the files say
     * @param shared whether the study's UID also occurs with another person
     */
    record Member(Released study, Released name, DicomSeries source, boolean shared) {}

    /** The people behind the series, in the order of their pseudonyms; each is made when it is asked for. */
    static Iterable<DicomCase> of(List<DicomSeries> all, CaseNames names) {
        return new CaseIndex(all, names);
    }

    /** What the files of one study say. */
    List<DicomSeries> ofStudy(Released study) {
        return studies.getOrDefault(study, List.of());
    }

    /** Shows the pseudonym only. */
    @Override
    public String toString() {
        return "DicomCase[" + patient + "]";
    }
}
