package org.cancerimaging.mappers.dicom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.cancerimaging.mappers.dicom.DicomSeries.Code;
import org.cancerimaging.mappers.dicom.DicomSeries.Details;
import org.cancerimaging.mappers.dicom.DicomSeries.Measurement;
import org.cancerimaging.mappers.dicom.DicomSeries.Region;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.journal.ByteWriter;
import org.jspecify.annotations.Nullable;

/** Writes what only some series have as bytes, and makes it again from them. */
final class DetailsForm {

    private final NumberedTexts texts;

    DetailsForm(NumberedTexts texts) {
        this.texts = texts;
    }

    void write(Details details, ByteWriter target) {
        target.number(details.quantities().size());
        details.quantities().forEach((quantity, numbers) -> {
            texts.write(quantity.name(), target);
            target.number(numbers.size());
            numbers.forEach(number -> target.fixed(Double.doubleToRawLongBits(number)));
        });
        target.number(details.terms().size());
        details.terms().forEach((term, words) -> {
            texts.write(term.name(), target);
            texts.writeSet(words, target);
        });
        target.number(details.codes().size());
        details.codes().forEach((role, codes) -> {
            texts.write(role.name(), target);
            writeCodes(codes, target);
        });
        target.number(details.regions().size());
        details.regions().forEach(region -> write(region, target));
        target.number(details.measurements().size());
        details.measurements().forEach(measurement -> write(measurement, target));
        texts.writeSet(details.descriptions(), target);
    }

    Details read(ByteCursor source) {
        Map<Quantity, List<Double>> quantities = new EnumMap<>(Quantity.class);
        for (long left = source.number(); left > 0; left--) {
            quantities.put(Quantity.valueOf(text(source)), list(source, () -> Double.longBitsToDouble(source.fixed())));
        }
        Map<DefinedTerm, SortedSet<String>> terms = new EnumMap<>(DefinedTerm.class);
        for (long left = source.number(); left > 0; left--) {
            terms.put(DefinedTerm.valueOf(text(source)), texts.readSet(source));
        }
        Map<CodeRole, List<Code>> codes = new EnumMap<>(CodeRole.class);
        for (long left = source.number(); left > 0; left--) {
            codes.put(CodeRole.valueOf(text(source)), readCodes(source));
        }
        return new Details(
                quantities,
                terms,
                codes,
                list(source, () -> readRegion(source)),
                list(source, () -> readMeasurement(source)),
                texts.readSet(source));
    }

    void write(@Nullable Code code, ByteWriter target) {
        target.put(code == null ? 0 : 1);
        if (code != null) {
            texts.write(code.scheme(), target);
            texts.write(code.value(), target);
            texts.write(code.meaning(), target);
        }
    }

    @Nullable
    Code readCode(ByteCursor source) {
        return source.take() == 0 ? null : new Code(text(source), text(source), text(source));
    }

    void writeCodes(List<Code> codes, ByteWriter target) {
        target.number(codes.size());
        codes.forEach(code -> write(code, target));
    }

    List<Code> readCodes(ByteCursor source) {
        return list(source, () -> Objects.requireNonNull(readCode(source)));
    }

    /** So many things as the number tells that stands there. */
    static <T> List<T> list(ByteCursor source, Supplier<T> reading) {
        int count = (int) source.number();
        List<T> things = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            things.add(reading.get());
        }
        return List.copyOf(things);
    }

    private void write(Region region, ByteWriter target) {
        target.number(region.number());
        texts.write(region.name(), target);
        texts.write(region.algorithmType(), target);
        texts.write(region.interpretedType(), target);
    }

    private Region readRegion(ByteCursor source) {
        return new Region((int) source.number(), texts.read(source), texts.read(source), texts.read(source));
    }

    private void write(Measurement measurement, ByteWriter target) {
        write(measurement.quantity(), target);
        target.fixed(Double.doubleToRawLongBits(measurement.value()));
        write(measurement.unit(), target);
        write(measurement.derivation(), target);
        write(measurement.finding(), target);
        write(measurement.site(), target);
    }

    private Measurement readMeasurement(ByteCursor source) {
        return new Measurement(
                Objects.requireNonNull(readCode(source)),
                Double.longBitsToDouble(source.fixed()),
                readCode(source),
                readCode(source),
                readCode(source),
                readCode(source));
    }

    private String text(ByteCursor source) {
        return Objects.requireNonNull(texts.read(source));
    }
}
