package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cancerimaging.mappers.privacy.CaseNames;
import org.cancerimaging.mappers.privacy.Released;
import org.jspecify.annotations.Nullable;

/**
 * All series of one person. Series without patient id belong to whom their study belongs to, else to somebody of whom
 * only that study is known.
 *
 * @param patient pseudonym
 * @param series in the order of their pseudonyms
 */
record DicomCase(Released patient, List<Member> series) {

    /**
     * One series of a person.
     *
     * @param study pseudonym of its study
     * @param name its own pseudonym
     * @param source what the files say
     * @param shared whether the study's UID also occurs with another person
     */
    record Member(Released study, Released name, DicomSeries source, boolean shared) {}

    /** The people behind the series, in the order of their pseudonyms. */
    static Collection<DicomCase> of(List<DicomSeries> all, CaseNames names) {
        Map<String, Released> owners = owners(all, names);
        SortedMap<String, DicomCase> cases = new TreeMap<>();
        for (DicomSeries series : all) {
            Released patient = patient(series, owners, names);
            cases.computeIfAbsent(patient.node().getURI(), any -> new DicomCase(patient, new ArrayList<>()))
                    .series
                    .add(member(patient, series, owners, names));
        }
        cases.values()
                .forEach(one -> one.series.sort(
                        Comparator.comparing(member -> member.name().node().getURI())));
        return cases.values();
    }

    /** Whom a study belongs to; where files disagree, the person whose pseudonym comes first. */
    private static Map<String, Released> owners(List<DicomSeries> all, CaseNames names) {
        Map<String, Released> owners = new HashMap<>();
        for (DicomSeries series : all) {
            Released patient = named(series, names);
            if (patient != null) {
                owners.merge(study(series), patient, DicomCase::first);
            }
        }
        return owners;
    }

    private static Released first(Released one, Released other) {
        return one.node().getURI().compareTo(other.node().getURI()) <= 0 ? one : other;
    }

    private static Released patient(DicomSeries series, Map<String, Released> owners, CaseNames names) {
        Released named = named(series, names);
        if (named != null) {
            return named;
        }
        Released owner = owners.get(study(series));
        return owner != null ? owner : names.patientOfStudy(study(series));
    }

    private static @Nullable Released named(DicomSeries series, CaseNames names) {
        String id = series.patientId();
        return id == null || id.isBlank() ? null : names.patient(series.issuer(), id);
    }

    /** A study UID that occurs with two people stands for two studies: nothing of theirs is merged. */
    private static Member member(Released patient, DicomSeries series, Map<String, Released> owners, CaseNames names) {
        Released owner = owners.get(study(series));
        boolean shared = owner != null && !owner.equals(patient);
        String key = shared ? study(series) + "\0" + patient.node().getURI() : study(series);
        return new Member(names.study(key), names.series(series.seriesUid()), series, shared);
    }

    private static String study(DicomSeries series) {
        return Objects.requireNonNullElse(series.studyUid(), "of series " + series.seriesUid());
    }

    /** What the files of one study say. */
    List<DicomSeries> ofStudy(Released study) {
        return series.stream()
                .filter(member -> member.study().equals(study))
                .map(Member::source)
                .toList();
    }

    /** Shows the pseudonym only. */
    @Override
    public String toString() {
        return "DicomCase[" + patient + "]";
    }
}
