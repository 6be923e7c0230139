package org.cancerimaging.mappers.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.cancerimaging.mappers.CollectedIntake;
import org.cancerimaging.mappers.TestSites;
import org.cancerimaging.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/** Makes series for tests; what is not set is a CT of a grown-up man. */
final class SeriesBuilder {

    private final String uid;
    private @Nullable String study = "1.2.3";
    private @Nullable String patient = "MRN-1";
    private @Nullable String sex = "M";
    private @Nullable String birth;
    private @Nullable String age = "047Y";
    private @Nullable String date;
    private @Nullable String modality = "CT";
    private List<String> bodyParts = List.of("CHEST");
    private List<String> sides = List.of();
    private List<DicomSeries.Code> anatomy = List.of();
    private List<String> makers = List.of("GE MEDICAL SYSTEMS");
    private List<String> models = List.of();
    private DicomSeries.Image image = new DicomSeries.Image(512, 512, 0.9765625, 1.25, 120.0, null, true);
    private List<DicomSeries.Segment> segments = List.of();

    private DicomSeries.Details details = DicomSeries.Details.NONE;

    private SeriesBuilder(String uid) {
        this.uid = uid;
    }

    static SeriesBuilder series(String uid) {
        return new SeriesBuilder(uid);
    }

    SeriesBuilder study(@Nullable String value) {
        study = value;
        return this;
    }

    SeriesBuilder patient(@Nullable String value) {
        patient = value;
        return this;
    }

    SeriesBuilder sex(@Nullable String value) {
        sex = value;
        return this;
    }

    SeriesBuilder age(@Nullable String told, @Nullable String birthDate, @Nullable String studyDate) {
        age = told;
        birth = birthDate;
        date = studyDate;
        return this;
    }

    SeriesBuilder modality(@Nullable String value) {
        modality = value;
        return this;
    }

    SeriesBuilder bodyParts(String... values) {
        bodyParts = List.of(values);
        return this;
    }

    SeriesBuilder sides(String... values) {
        sides = List.of(values);
        return this;
    }

    SeriesBuilder anatomy(DicomSeries.Code... values) {
        anatomy = List.of(values);
        return this;
    }

    SeriesBuilder makers(String... values) {
        makers = List.of(values);
        return this;
    }

    SeriesBuilder models(String... values) {
        models = List.of(values);
        return this;
    }

    SeriesBuilder image(DicomSeries.Image value) {
        image = value;
        return this;
    }

    SeriesBuilder segments(DicomSeries.Segment... values) {
        segments = List.of(values);
        return this;
    }

    SeriesBuilder details(DicomSeries.Details value) {
        details = value;
        return this;
    }

    DicomSeries build() {
        return new DicomSeries(
                uid,
                study,
                patient,
                null,
                sex,
                birth,
                age,
                date,
                modality,
                new TreeSet<>(List.of("1.2.840.10008.5.1.4.1.1.2")),
                new TreeSet<>(bodyParts),
                new TreeSet<>(sides),
                anatomy,
                new TreeSet<>(makers),
                new TreeSet<>(models),
                image,
                segments,
                details,
                100,
                1_000_000);
    }

    /** What the mapper makes of series. */
    static CollectedIntake map(SeriesBuilder... series) {
        CollectedIntake intake = new CollectedIntake();
        CaseMapping mapping = new CaseMapping(Ontology.load(), TestSites.P1, intake);
        List<DicomSeries> built =
                Arrays.stream(series).map(SeriesBuilder::build).toList();
        DicomCase.of(built, TestSites.P1.names()).forEach(one -> intake.take(mapping.map(one)));
        return intake;
    }
}
