package org.cancerimaging.mappers.dicom;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cancerimaging.mappers.Issue;
import org.cancerimaging.mappers.dicom.source.ScanFile;
import org.jspecify.annotations.Nullable;

/** Gathers the files of one series; its size does not grow with their number. Thread-safe by its own lock. */
final class SeriesAccumulator {

    private final String seriesUid;
    private final FirstTexts texts = new FirstTexts();
    private final FirstNumbers numbers = new FirstNumbers();
    private final FirstSegments segments = new FirstSegments();
    private final DistinctTexts sopClasses = new DistinctTexts();
    private final DistinctTexts bodyParts = new DistinctTexts();
    private final DistinctTexts lateralities = new DistinctTexts();
    private final DistinctTexts manufacturers = new DistinctTexts();
    private final DistinctTexts models = new DistinctTexts();
    private final SeriesDetails details = new SeriesDetails();
    private final Map<DicomProblem, Note> notes = new EnumMap<>(DicomProblem.class);
    private String firstName = "";
    private long firstFile = Long.MAX_VALUE;
    private long instances;
    private long bytes;

    private record Note(long file, Issue issue) {}

    SeriesAccumulator(String seriesUid) {
        this.seriesUid = seriesUid;
    }

    synchronized void add(Header header, ScanFile file, long size, @Nullable Fault fault, Pool<String> pool) {
        CharacterSet characters = header.characters();
        texts.add(header, file.number(), pool);
        numbers.add(header, file.number());
        segments.add(header, file.number());
        details.add(header, file.number(), pool);
        sopClasses.add(sopClass(header), characters, pool);
        bodyParts.add(header.value(Attribute.BODY_PART), characters, pool);
        lateralities.add(header.value(Attribute.LATERALITY), characters, pool);
        lateralities.add(header.value(Attribute.IMAGE_LATERALITY), characters, pool);
        manufacturers.add(header.value(Attribute.MANUFACTURER), characters, pool);
        models.add(header.value(Attribute.MODEL), characters, pool);
        instances++;
        bytes += size;
        remember(file);
        noteFaults(header, file, fault);
    }

    /** Counts so many more objects, of which nothing else is known. */
    synchronized void alsoHas(long more) {
        instances += more;
    }

    synchronized DicomSeries series() {
        return new DicomSeries(
                seriesUid,
                texts.text(Attribute.STUDY_UID),
                texts.text(Attribute.PATIENT_ID),
                texts.text(Attribute.ISSUER),
                texts.text(Attribute.SEX),
                texts.text(Attribute.BIRTH_DATE),
                texts.text(Attribute.AGE),
                texts.text(Attribute.STUDY_DATE),
                texts.text(Attribute.MODALITY),
                sopClasses.values(),
                bodyParts.values(),
                lateralities.values(),
                segments.anatomy(),
                manufacturers.values(),
                models.values(),
                numbers.image(),
                segments.segments(),
                details.details(),
                instances,
                bytes);
    }

    /** At most one note of each kind, about the first file it holds for. */
    synchronized List<Issue> notes() {
        String contradicted = contradicted();
        if (!contradicted.isEmpty()) {
            Issue issue = DicomProblem.CONTRADICTORY_SERIES.in(firstName, contradicted);
            notes.put(DicomProblem.CONTRADICTORY_SERIES, new Note(firstFile, issue));
        }
        return notes.values().stream().map(Note::issue).toList();
    }

    private static RawValue sopClass(Header header) {
        RawValue own = header.value(Attribute.SOP_CLASS);
        return own.isEmpty() ? header.value(Attribute.MEDIA_SOP_CLASS) : own;
    }

    private void remember(ScanFile file) {
        if (file.number() < firstFile) {
            firstFile = file.number();
            firstName = file.name();
        }
    }

    private void noteFaults(Header header, ScanFile file, @Nullable Fault fault) {
        if (fault != null) {
            boolean second = fault.problem() == DicomProblem.READ_BY_SECOND;
            DicomProblem told = second ? DicomProblem.READ_BY_SECOND : DicomProblem.READ_IN_PART;
            note(told, file, fault.position(), fault.problem().expected());
        }
        if (!header.characters().isKnown()) {
            DicomProblem unknown = DicomProblem.UNKNOWN_CHARACTER_SET;
            note(unknown, file, "tag " + Fault.tagName(Attribute.CHARACTER_SET.tag()), unknown.expected());
        }
    }

    private void note(DicomProblem problem, ScanFile file, String position, String expected) {
        Note held = notes.get(problem);
        if (held == null || file.number() < held.file()) {
            notes.put(
                    problem,
                    new Note(
                            file.number(), new Issue(problem.code(), file.name(), position, expected, problem.done())));
        }
    }

    private String contradicted() {
        Stream<Attribute> several = Stream.concat(
                manufacturers.count() > 1 ? Stream.of(Attribute.MANUFACTURER) : Stream.empty(),
                models.count() > 1 ? Stream.of(Attribute.MODEL) : Stream.empty());
        return Stream.concat(texts.contradicted().stream(), several)
                .map(attribute -> "tag " + Fault.tagName(attribute.tag()))
                .collect(Collectors.joining(", "));
    }
}
