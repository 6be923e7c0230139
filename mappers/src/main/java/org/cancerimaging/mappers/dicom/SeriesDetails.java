package org.cancerimaging.mappers.dicom;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Details;
import org.cancerimaging.mappers.dicom.DicomSeries.Measurement;
import org.cancerimaging.mappers.dicom.DicomSeries.Region;
import org.jspecify.annotations.Nullable;

/** Gathers {@link Details} of a series. Every part is made when first needed, as most series have few of them. */
final class SeriesDetails {

    /** Where the words of each term stand. Looked at for every file: a list is walked faster than a map. */
    private static final List<Words> TERMS = List.of(
            new Words(DefinedTerm.SCANNING_SEQUENCE, Attribute.SCANNING_SEQUENCE),
            new Words(DefinedTerm.SCANNING_SEQUENCE, Attribute.ECHO_PULSE_SEQUENCE),
            new Words(DefinedTerm.DIMENSION, Attribute.DIMENSION),
            new Words(DefinedTerm.VIEW, Attribute.VIEW_POSITION),
            new Words(DefinedTerm.IMPLANT, Attribute.IMPLANT),
            new Words(DefinedTerm.PIXEL_UNIT, Attribute.PIXEL_UNIT),
            new Words(DefinedTerm.DOSE_UNIT, Attribute.DOSE_UNIT),
            new Words(DefinedTerm.DOSE_TYPE, Attribute.DOSE_TYPE),
            new Words(DefinedTerm.DOSE_SUMMATION, Attribute.DOSE_SUMMATION),
            new Words(DefinedTerm.RECONSTRUCTION_KERNEL, Attribute.KERNEL),
            new Words(DefinedTerm.RECONSTRUCTION_KERNEL, Attribute.KERNEL_GROUP),
            new Words(DefinedTerm.CONTRAST_INGREDIENT, Attribute.CONTRAST_INGREDIENT));

    private static final List<Attribute> DESCRIPTIONS =
            List.of(Attribute.STUDY_DESCRIPTION, Attribute.SERIES_DESCRIPTION, Attribute.PROTOCOL_NAME);
    private static final CodeRole[] ROLES = CodeRole.values();

    private record Words(DefinedTerm term, Attribute attribute) {}

    private final DistinctTexts descriptions = new DistinctTexts();
    private @Nullable QuantityValues quantities;
    private @Nullable Map<DefinedTerm, DistinctTexts> terms;
    private @Nullable Map<CodeRole, FirstValues<Code>> codes;
    private @Nullable FirstValues<Region> regions;
    private @Nullable FirstValues<Measurement> measurements;

    void add(Header header, long file, Pool<String> pool) {
        if (!header.quantities().isEmpty()) {
            quantities = quantities == null ? new QuantityValues() : quantities;
            quantities.addAll(header.quantities());
        }
        addTexts(header, pool);
        addCodes(header, file);
        if (!header.regions().isEmpty()) {
            regions = regions == null ? new FirstValues<>() : regions;
            regions.add(header.regions().values(), file);
        }
        if (!header.measurements().isEmpty()) {
            measurements = measurements == null ? new FirstValues<>() : measurements;
            measurements.add(header.measurements(), file);
        }
    }

    Details details() {
        Map<DefinedTerm, SortedSet<String>> words = new EnumMap<>(DefinedTerm.class);
        if (terms != null) {
            terms.forEach((term, texts) -> words.put(term, texts.values()));
        }
        Map<CodeRole, List<Code>> coded = new EnumMap<>(CodeRole.class);
        if (codes != null) {
            codes.forEach((role, values) -> coded.put(role, List.copyOf(new LinkedHashSet<>(values.values()))));
        }
        return new Details(
                quantities == null ? Map.of() : quantities.asMap(),
                words,
                coded,
                regions == null ? List.of() : regions.values(),
                measurements == null ? List.of() : measurements.values(),
                descriptions.values());
    }

    private void addTexts(Header header, Pool<String> pool) {
        for (Attribute attribute : DESCRIPTIONS) {
            descriptions.add(header.value(attribute), header.characters(), pool);
        }
        for (int i = 0; i < TERMS.size(); i++) {
            Words words = TERMS.get(i);
            if (header.has(words.attribute)) {
                term(words.term, texts -> texts.add(header.value(words.attribute), CharacterSet.DEFAULT, pool));
            }
        }
        header.radiations().forEach(word -> term(DefinedTerm.RADIATION, texts -> texts.add(word, pool)));
        header.planes().forEach(word -> term(DefinedTerm.PLANE, texts -> texts.add(word, pool)));
    }

    private void term(DefinedTerm term, Consumer<DistinctTexts> addition) {
        terms = terms == null ? new EnumMap<>(DefinedTerm.class) : terms;
        addition.accept(terms.computeIfAbsent(term, any -> new DistinctTexts()));
    }

    private void addCodes(Header header, long file) {
        for (CodeRole role : ROLES) {
            List<Code> found = header.codes(role);
            if (!found.isEmpty()) {
                codes = codes == null ? new EnumMap<>(CodeRole.class) : codes;
                codes.computeIfAbsent(role, any -> new FirstValues<>()).add(found, file);
            }
        }
    }
}
