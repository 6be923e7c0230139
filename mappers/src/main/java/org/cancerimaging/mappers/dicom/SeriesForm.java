package org.cancerimaging.mappers.dicom;

import org.cancerimaging.mappers.dicom.DicomSeries.Image;
import org.cancerimaging.mappers.dicom.DicomSeries.Segment;
import org.cancerimaging.mappers.dicom.journal.ByteCursor;
import org.cancerimaging.mappers.dicom.journal.ByteWriter;
import org.jspecify.annotations.Nullable;

/** Writes a series as bytes and makes it again from them, within one process. It begins with the series' UID. */
final class SeriesForm {

    private static final int CONTRAST = 1;

    private final NumberedTexts texts = new NumberedTexts();
    private final DetailsForm details = new DetailsForm(texts);

    void write(DicomSeries series, ByteWriter target) {
        target.text(series.seriesUid());
        texts.writeRare(series.studyUid(), target);
        texts.writeRare(series.patientId(), target);
        texts.write(series.issuer(), target);
        texts.write(series.sex(), target);
        texts.write(series.birthDate(), target);
        texts.write(series.age(), target);
        texts.write(series.studyDate(), target);
        texts.write(series.modality(), target);
        texts.writeSet(series.sopClasses(), target);
        texts.writeSet(series.bodyParts(), target);
        texts.writeSet(series.lateralities(), target);
        details.writeCodes(series.anatomy(), target);
        texts.writeSet(series.manufacturers(), target);
        texts.writeSet(series.models(), target);
        write(series.image(), target);
        target.number(series.segments().size());
        series.segments().forEach(segment -> write(segment, target));
        details.write(series.details(), target);
        target.number(series.instances());
        target.number(series.bytes());
    }

    /** What stands there, in the order in which it was written. */
    DicomSeries read(ByteCursor source) {
        return new DicomSeries(
                source.text(),
                texts.read(source),
                texts.read(source),
                texts.read(source),
                texts.read(source),
                texts.read(source),
                texts.read(source),
                texts.read(source),
                texts.read(source),
                texts.readSet(source),
                texts.readSet(source),
                texts.readSet(source),
                details.readCodes(source),
                texts.readSet(source),
                texts.readSet(source),
                readImage(source),
                DetailsForm.list(source, () -> readSegment(source)),
                details.read(source),
                source.number(),
                source.number());
    }

    private static void write(Image image, ByteWriter target) {
        target.put(image.contrast() ? CONTRAST : 0);
        whole(image.rows(), target);
        whole(image.columns(), target);
        decimal(image.pixelSpacing(), target);
        decimal(image.sliceThickness(), target);
        decimal(image.kvp(), target);
        decimal(image.fieldStrength(), target);
    }

    private static Image readImage(ByteCursor source) {
        boolean contrast = source.take() == CONTRAST;
        return new Image(
                whole(source),
                whole(source),
                decimal(source),
                decimal(source),
                decimal(source),
                decimal(source),
                contrast);
    }

    private void write(Segment segment, ByteWriter target) {
        target.number(segment.number());
        texts.write(segment.algorithmType(), target);
        details.write(segment.category(), target);
        details.write(segment.type(), target);
        details.writeCodes(segment.anatomy(), target);
    }

    private Segment readSegment(ByteCursor source) {
        return new Segment(
                (int) source.number(),
                texts.read(source),
                details.readCode(source),
                details.readCode(source),
                details.readCodes(source));
    }

    private static void whole(@Nullable Integer number, ByteWriter target) {
        target.number(number == null ? 0 : 1L + number);
    }

    private static @Nullable Integer whole(ByteCursor source) {
        long number = source.number();
        return number == 0 ? null : (int) (number - 1);
    }

    private static void decimal(@Nullable Double number, ByteWriter target) {
        target.put(number == null ? 0 : 1);
        if (number != null) {
            target.fixed(Double.doubleToRawLongBits(number));
        }
    }

    private static @Nullable Double decimal(ByteCursor source) {
        return source.take() == 0 ? null : Double.longBitsToDouble(source.fixed());
    }
}
