package org.cancerimaging.mappers.dicom;

import java.util.Arrays;
import java.util.List;
import org.cancerimaging.mappers.dicom.DicomSeries.Image;
import org.jspecify.annotations.Nullable;

/** The numbers of an image series: each that of the first file that has it, whatever the order of reading. */
final class FirstNumbers {

    private static final List<Attribute> KEPT = List.of(
            Attribute.ROWS,
            Attribute.COLUMNS,
            Attribute.PIXEL_SPACING,
            Attribute.SLICE_THICKNESS,
            Attribute.KVP,
            Attribute.FIELD_STRENGTH);

    private final double[] numbers = new double[KEPT.size()];
    private final long[] files = new long[KEPT.size()];
    private boolean contrast;

    FirstNumbers() {
        Arrays.fill(files, Long.MAX_VALUE);
    }

    void add(Header header, long file) {
        contrast |= header.has(Attribute.CONTRAST_AGENT)
                || !header.codes(CodeRole.CONTRAST_AGENT).isEmpty();
        for (int i = 0; i < files.length; i++) {
            if (file < files[i] && header.has(KEPT.get(i))) {
                add(i, header.value(KEPT.get(i)), file);
            }
        }
    }

    Image image() {
        return new Image(
                whole(Attribute.ROWS),
                whole(Attribute.COLUMNS),
                number(Attribute.PIXEL_SPACING),
                number(Attribute.SLICE_THICKNESS),
                number(Attribute.KVP),
                number(Attribute.FIELD_STRENGTH),
                contrast);
    }

    private void add(int slot, RawValue value, long file) {
        Double number = KEPT.get(slot).isBinary() ? whole(value) : value.decimal();
        if (number != null) {
            numbers[slot] = number;
            files[slot] = file;
        }
    }

    private static @Nullable Double whole(RawValue value) {
        Integer number = value.integer();
        return number == null ? null : Double.valueOf(number);
    }

    private @Nullable Double number(Attribute attribute) {
        int slot = KEPT.indexOf(attribute);
        return files[slot] == Long.MAX_VALUE ? null : numbers[slot];
    }

    private @Nullable Integer whole(Attribute attribute) {
        Double number = number(attribute);
        return number == null ? null : number.intValue();
    }
}
